import { bodyDay, bodyLines, bodyNumber, bodyText, errorAt, t, type FormError } from '../../../web';
import type { FieldError } from '../../../kernel';

/** The renewal of a review as it was typed. */
export interface ReviewValues {
  readonly reason: string;
  readonly reviewOn: string;
}

export interface ReviewForm extends ReviewValues {
  readonly edition: number;
}

/** A day that no calendar has goes on as it was typed: the rule says so. */
export function reviewTyped(body: unknown): ReviewForm {
  const day = bodyDay(body, 'reviewOn');
  return {
    edition: bodyNumber(body, 'edition') ?? 0,
    reason: bodyLines(body, 'reason'),
    reviewOn: day === 'invalid' ? bodyText(body, 'reviewOn') : (day ?? ''),
  };
}

export const reviewError = ({ field, code }: FieldError): FormError =>
  errorAt(field, t(`appeals.errors.${code}`));

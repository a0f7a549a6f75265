import type { FieldError } from '../../../kernel';
import { bodyChoice, bodyLines, bodyText, errorAt, t, type FormError } from '../../../web';
import { COMMENT_PARTS, type CommentPart } from '../../rules/appeal-comment';

/** A comment as it was typed, in the editor or by itself. */
export interface CommentValues {
  readonly comment: string;
  readonly commentPart: CommentPart | '';
}

export function commentTyped(body: unknown): CommentValues {
  return {
    comment: bodyLines(body, 'comment'),
    commentPart: bodyChoice(body, 'commentPart', COMMENT_PARTS) ?? '',
  };
}

/** The comment that a button of the editor's form settles; empty where another one was pressed. */
export const settledIn = (body: unknown): string => bodyText(body, 'settle', 60);

export const commentError = ({ field, code }: FieldError): FormError =>
  errorAt(field, t(`appeals.errors.${code}`));

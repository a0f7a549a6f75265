import type { FieldError } from '../../../kernel';
import {
  accepted,
  bodyChoice,
  bodyDay,
  bodyLines,
  bodyText,
  errorAt,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import type { FurtherDecided } from '../../actions/decide-further';
import {
  FURTHER_COVERS,
  FURTHER_DECISIONS,
  type FurtherCovers,
  type FurtherGrounds,
} from '../../rules/further-authority';

/** What is asked, as typed. */
export interface AskValues extends FurtherGrounds {
  readonly covers: string;
  readonly reviewOn: string;
}

export type AskForm = AskValues & { readonly covers: FurtherCovers };

/** The form that asks for a further authority. The action reads the grounds again. */
export function parseAskForm(body: unknown): Parsed<AskForm, AskValues> {
  const covers = bodyChoice(body, 'covers', FURTHER_COVERS);
  const values = {
    purpose: bodyLines(body, 'purpose'),
    necessity: bodyLines(body, 'necessity'),
    proportionality: bodyLines(body, 'proportionality'),
    alternatives: bodyLines(body, 'alternatives'),
    risk: bodyLines(body, 'risk'),
    reviewOn: dayTyped(body),
  };
  if (covers) return accepted({ covers, ...values });
  return rejected({ covers: '', ...values }, [
    errorAt('covers', t('persons-sought.errors.further_covers_missing')),
  ]);
}

export interface DecisionValues {
  readonly decision: string;
  readonly reason: string;
  readonly reviewOn: string;
}

/** The form that decides on one. */
export function parseDecisionForm(
  id: string,
  body: unknown,
): Parsed<{ readonly decided: FurtherDecided; readonly values: DecisionValues }, DecisionValues> {
  const decision = bodyChoice(body, 'decision', FURTHER_DECISIONS);
  const values = {
    decision: decision ?? '',
    reason: bodyLines(body, 'reason'),
    reviewOn: bodyText(body, 'reviewOn'),
  };
  if (!decision) {
    return rejected(values, [errorAt('decision', t('persons-sought.errors.further_decision_missing'))]);
  }
  return accepted({
    values,
    decided: { id, decision, reason: values.reason, reviewOn: dayTyped(body) },
  });
}

export const furtherError = ({ field, code }: FieldError): FormError =>
  errorAt(field, t(`persons-sought.errors.${code}`));

/** A day that no calendar has goes on as it was typed: the rule says so. */
function dayTyped(body: unknown): string {
  const day = bodyDay(body, 'reviewOn');
  return day === 'invalid' ? bodyText(body, 'reviewOn') : (day ?? '');
}

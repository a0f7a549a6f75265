import type { FieldError } from '../../../kernel';
import {
  accepted,
  bodyChoice,
  bodyDay,
  bodyNumber,
  bodyText,
  errorAt,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import {
  ARREST_OUTCOMES,
  ARRESTED_AGES,
  ARRESTED_WHO,
  SUSPICIONS,
  type ArrestTold,
} from '../../rules/arrest-update';

/** The form as it was filled in. */
export type ArrestValues = Readonly<Record<keyof ArrestTold, string>>;

/** Closed choices, days and numbers; whatever else was sent is not read. */
export function parseArrestForm(
  body: unknown,
): Parsed<{ told: ArrestTold; values: ArrestValues }, ArrestValues> {
  const [who, age] = [bodyChoice(body, 'who', ARRESTED_WHO), bodyChoice(body, 'age', ARRESTED_AGES)];
  const suspicion = bodyChoice(body, 'suspicion', SUSPICIONS);
  const outcome = bodyChoice(body, 'outcome', ARREST_OUTCOMES);
  const [arrestedOn, asAt] = [dayIn(body, 'arrestedOn'), dayIn(body, 'asAt')];
  const values = {
    who: who ?? '',
    age: age ?? '',
    number: bodyText(body, 'number', 4),
    arrestedOn,
    suspicion: suspicion ?? '',
    outcome: outcome ?? '',
    arrests: bodyText(body, 'arrests', 6),
    asAt,
  };
  if (who && age && suspicion && outcome) {
    const [number, arrests] = [bodyNumber(body, 'number') ?? 0, bodyNumber(body, 'arrests') ?? 0];
    return accepted({ values, told: { who, age, number, arrestedOn, suspicion, outcome, arrests, asAt } });
  }
  const missing = Object.entries({ who, age, suspicion, outcome }).filter(([, chosen]) => !chosen);
  return rejected(
    values,
    missing.map(([field]) => arrestError({ field, code: 'appeal_arrest_choose' })),
  );
}

export const arrestError = ({ field, code }: FieldError): FormError =>
  errorAt(field, t(`appeals.errors.${code}`));

function dayIn(body: unknown, field: string): string {
  const day = bodyDay(body, field);
  return day === null || day === 'invalid' ? '' : day;
}

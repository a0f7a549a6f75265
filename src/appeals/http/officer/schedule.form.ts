import type { FieldError } from '../../../kernel';
import {
  accepted,
  bodyChoice,
  bodyDay,
  bodyLines,
  bodyNumber,
  bodyText,
  errorAt,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import { momentInLondon, type LocalTimeProblem } from '../../rules/embargo';

/** The moment of an embargo as it was typed. */
export interface ScheduleValues {
  readonly embargoOn: string;
  readonly embargoTime: string;
  /** Which of two, in the hour that autumn repeats. */
  readonly which: string;
  readonly reason: string;
}

export interface ScheduleForm {
  readonly edition: number;
  readonly embargoUntil: Date;
  readonly reason: string;
  readonly values: ScheduleValues;
}

const PROBLEM = {
  not_valid: 'appeal_embargo_not_valid_time',
  not_there: 'appeal_embargo_not_there',
  twice: 'appeal_embargo_twice',
} as const satisfies Record<LocalTimeProblem, string>;

/** A time on a London clock becomes a moment, or a question back. */
export function parseScheduleForm(body: unknown): Parsed<ScheduleForm, ScheduleValues> {
  const values = typedIn(body);
  const which = bodyChoice(body, 'which', ['first', 'second']);
  const found = momentInLondon({ day: values.embargoOn, time: values.embargoTime, which });
  if (typeof found === 'string') {
    const field = found === 'twice' ? 'which' : 'embargoTime';
    return rejected(values, [errorAt(field, t(`appeals.errors.${PROBLEM[found]}`))]);
  }
  const edition = bodyNumber(body, 'edition') ?? 0;
  return accepted({ edition, embargoUntil: found, reason: values.reason, values });
}

/** A refusal about the moment stands at the day it was typed with. */
export const scheduleError = ({ field, code }: FieldError): FormError =>
  errorAt(field, t(`appeals.errors.${code}`));

function typedIn(body: unknown): ScheduleValues {
  const day = bodyDay(body, 'embargoOn');
  return {
    embargoOn: day === 'invalid' || day === null ? bodyText(body, 'embargoOn') : day,
    embargoTime: bodyText(body, 'embargoTime'),
    which: bodyText(body, 'which'),
    reason: bodyLines(body, 'reason'),
  };
}

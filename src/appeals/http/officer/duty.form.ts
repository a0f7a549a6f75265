import type { FieldError } from '../../../kernel';
import { accepted, bodyDay, bodyText, errorAt, rejected, t, type FormError, type Parsed } from '../../../web';
import type { NewTurn } from '../../actions/keep-rota';
import { momentInLondon } from '../../rules/embargo';

/** A turn of duty as it was typed. */
export interface TurnValues {
  readonly officer: string;
  readonly fromOn: string;
  readonly fromTime: string;
  readonly untilOn: string;
  readonly untilTime: string;
}

export const NO_TURN: TurnValues = {
  officer: '',
  fromOn: '',
  fromTime: '18:00',
  untilOn: '',
  untilTime: '08:00',
};

/** Times on a London clock; in the hour that comes twice the turn is as long as it can be. */
export function parseTurnForm(body: unknown): Parsed<NewTurn & { values: TurnValues }, TurnValues> {
  const values: TurnValues = {
    officer: bodyText(body, 'officer'),
    fromOn: dayTyped(body, 'fromOn'),
    fromTime: bodyText(body, 'fromTime'),
    untilOn: dayTyped(body, 'untilOn'),
    untilTime: bodyText(body, 'untilTime'),
  };
  const beginsAt = momentInLondon({ day: values.fromOn, time: values.fromTime, which: 'first' });
  const endsAt = momentInLondon({ day: values.untilOn, time: values.untilTime, which: 'second' });
  const errors: FormError[] = [];
  if (typeof beginsAt === 'string') errors.push(errorAt('fromOn', t('appeals.errors.duty_time_not_valid')));
  if (typeof endsAt === 'string') errors.push(errorAt('untilOn', t('appeals.errors.duty_time_not_valid')));
  if (typeof beginsAt === 'string' || typeof endsAt === 'string') return rejected(values, errors);
  return accepted({ officerId: values.officer, beginsAt, endsAt, values });
}

export const dutyError = ({ field, code }: FieldError): FormError =>
  errorAt(field, t(`appeals.errors.${code}`));

function dayTyped(body: unknown, field: string): string {
  const day = bodyDay(body, field);
  return day === 'invalid' || day === null ? bodyText(body, field) : day;
}

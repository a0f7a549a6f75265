import {
  accepted,
  bodyChoice,
  bodyLines,
  errorAt,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import { reasonProblem } from '../../rules/description';

/** A new state with its reason, and the same as typed. */
export interface RecordedForm<State> {
  readonly state: State;
  readonly reason: string;
}

export type StateValues = RecordedForm<string>;

/** The form that records a state out of those that may come next. */
export function parseStateForm<State extends string>(
  body: unknown,
  next: readonly State[],
): Parsed<RecordedForm<State>, StateValues> {
  const state = bodyChoice(body, 'state', next);
  const reason = bodyLines(body, 'reason');
  const problem = reasonProblem(reason);
  const errors: FormError[] = [];
  if (!state) errors.push(errorAt('state', t('persons-sought.errors.state_missing')));
  if (problem) errors.push(errorAt('reason', t(`persons-sought.errors.${problem}`)));
  return state && !problem ? accepted({ state, reason }) : rejected({ state: state ?? '', reason }, errors);
}

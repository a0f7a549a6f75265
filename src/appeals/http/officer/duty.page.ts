import { may, type OfficerActor } from '../../../kernel';
import { consoleDateTime, errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { Rota } from '../../data/duty-rota';
import { NO_TURN, type TurnValues } from './duty.form';

export interface DutyState {
  readonly values?: TurnValues;
  readonly errors?: FormErrors;
  readonly said?: object | null;
}

/** Who is on duty now and next, and one more turn. */
export function dutyPage(
  { now, turns, dutyOfficers }: Rota,
  actor: OfficerActor,
  { values = NO_TURN, errors = [], said = null }: DutyState,
): ViewResult {
  const keeps = may(actor.roles, 'duty.keep');
  const model = {
    title: 'Who is on duty',
    said,
    waiting: may(actor.roles, 'appeals.read') ? appealPaths.waiting() : null,
    turns: turns.map(({ id, name, beginsAt, endsAt }) => ({
      name,
      when: `${consoleDateTime(beginsAt)} until ${consoleDateTime(endsAt)}`,
      now: beginsAt <= now,
      remove: keeps ? appealPaths.dutyRemoval(id) : null,
    })),
    action: keeps ? appealPaths.duty() : null,
    officers: dutyOfficers.map(({ id, name }) => ({ value: id, text: name })),
    values,
    errors: errorSummary(errors),
  };
  return view('appeals/views/officer/duty.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { PersonsOfTeam } from '../data/persons-of-team';
import { PersonsSought } from '../data/persons-sought';
import { RecordedSocket } from '../data/recorded-socket';
import type { PersonSought } from '../data/person-sought.entity';
import type { RecordedField } from '../data/recorded-state.entity';
import { refusePerson } from '../persons-sought.errors';
import { reasonProblem } from '../rules/description';
import { mayBeShown } from '../rules/may-be-shown';
import type { ProceedingsState } from '../rules/proceedings-state';
import type { RecordedPerson } from '../rules/recorded-state';
import type { SearchState } from '../rules/search-state';
import { LapseFurther } from './lapse-further';
import { PersonChanges } from './person-changes';

/** One of the two states of a person, as far as recording it differs from recording the other. */
export interface StateChange {
  readonly field: RecordedField;
  readonly act: string;
  readonly from: (person: PersonSought) => SearchState | ProceedingsState;
  /** The person afterwards; throws the refusal of a step that the table does not have. */
  readonly next: (person: PersonSought) => RecordedPerson;
}

export interface StateInput {
  readonly personId: string;
  readonly state: SearchState | ProceedingsState;
  readonly reason: string;
}

/** What recording either state has in common: the team, a reason, the history, the log, and what follows from it above. */
@Injectable()
export class StateRecorder {
  constructor(
    private readonly ofTeam: PersonsOfTeam,
    private readonly persons: PersonsSought,
    private readonly lapse: LapseFurther,
    private readonly socket: RecordedSocket,
    private readonly changes: PersonChanges,
  ) {}

  async record(actor: OfficerActor, input: StateInput, change: StateChange): Promise<PersonSought> {
    const { forceId, id } = await this.ofTeam.person(actor, input.personId);
    const problem = reasonProblem(input.reason);
    if (problem) throw refusePerson('state_reason_not_valid', {}, [{ field: 'reason', code: problem }]);
    return this.changes.within(async (tx) => {
      // What the clock has hidden already must not come back with a state that shows them.
      const before = await this.lapse.all(tx, await this.persons.lock(tx, forceId, id));
      const after: PersonSought = { ...before, ...change.next(before) };
      await this.persons.recordState(tx, after, {
        field: change.field,
        fromState: change.from(before),
        toState: input.state,
        reason: input.reason.trim(),
        officerId: actor.id,
        officerName: actor.name,
        recordedAt: this.changes.now(),
      });
      await this.lapse.withState(tx, after, change.field === 'search' ? 'still_needed' : 'still_at_large');
      await this.changes.say(tx, actor, after, {
        act: change.act,
        facts: { from: change.from(before), to: input.state, mayBeShown: mayBeShown(after) },
      });
      await this.socket.tell(tx, { actor, before, after });
      return after;
    });
  }
}

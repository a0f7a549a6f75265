import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { PersonSought } from '../data/person-sought.entity';
import { refusePerson } from '../persons-sought.errors';
import { proceedingsMayBecome, type ProceedingsState } from '../rules/proceedings-state';
import { withProceedingsState } from '../rules/recorded-state';
import { StateRecorder } from './state-recorder';

/** Records whether proceedings against a person have begun or ended. Active ones take their pictures down. */
@Injectable()
export class RecordProceedings {
  constructor(private readonly recorder: StateRecorder) {}

  run(
    actor: OfficerActor,
    input: { personId: string; state: ProceedingsState; reason: string },
  ): Promise<PersonSought> {
    return this.recorder.record(actor, input, {
      field: 'proceedings',
      act: 'person.proceedings_recorded',
      from: (person) => person.proceedingsState,
      next: (person) => {
        const { proceedingsState: from } = person;
        if (!proceedingsMayBecome(from, input.state)) {
          throw refusePerson('proceedings_state_not_possible', { from, to: input.state });
        }
        return withProceedingsState(person, input.state);
      },
    });
  }
}

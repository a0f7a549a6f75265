import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { PersonSought } from '../data/person-sought.entity';
import { refusePerson } from '../persons-sought.errors';
import { withSearchState } from '../rules/recorded-state';
import { searchMayBecome, type SearchState } from '../rules/search-state';
import { StateRecorder } from './state-recorder';

/** Records how far the search for a person has come. Past *sought*, their pictures come down with the commit. */
@Injectable()
export class RecordSearchState {
  constructor(private readonly recorder: StateRecorder) {}

  run(
    actor: OfficerActor,
    input: { personId: string; state: SearchState; reason: string },
  ): Promise<PersonSought> {
    return this.recorder.record(actor, input, {
      field: 'search',
      act: 'person.search_state_recorded',
      from: (person) => person.searchState,
      next: (person) => {
        const { searchState: from } = person;
        if (!searchMayBecome(from, input.state)) {
          throw refusePerson('search_state_not_possible', { from, to: input.state });
        }
        return withSearchState(person, input.state);
      },
    });
  }
}

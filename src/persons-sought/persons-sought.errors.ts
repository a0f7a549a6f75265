import { catalogue } from '../kernel';

/** Why an act on a person sought is refused. */
export const refusePerson = catalogue({
  /** No such person, or one of a case the officer is not on: the two are never told apart. */
  person_not_found: 'not_found',
  /** The intake case receives what belongs to no case: nobody is sought in it. */
  case_seeks_nobody: 'refused',
  /** The label, the description or the apparent age cannot be kept as they were given. */
  person_not_valid: 'invalid',
  /** The reason for a new state is missing or too long. */
  state_reason_not_valid: 'invalid',
  /** The table of search states does not lead from the present state to the new one. */
  search_state_not_possible: 'refused',
  /** The table of proceedings states does not lead from the present state to the new one. */
  proceedings_state_not_possible: 'refused',
  /** No further authority under that address, or one of another force. */
  further_not_found: 'not_found',
  /** Asked for a state the person is not in: nothing hides them for that. */
  further_not_for_state: 'refused',
  /** The same was asked already and waits for its decision. */
  further_already_asked: 'conflict',
  /** Grounds, reason or last day are missing or cannot be kept. */
  further_not_valid: 'invalid',
  /** It was decided on already, or the state it was asked for is over. */
  further_not_waiting: 'conflict',
  /** Whoever asked cannot be who decides. */
  further_by_asker: 'refused',
  /** Whoever recorded a state of the person cannot be who decides. */
  further_by_recorder: 'refused',
  /** The person may be under 18: only a superintendent may grant it. */
  further_needs_superintendent: 'refused',
});

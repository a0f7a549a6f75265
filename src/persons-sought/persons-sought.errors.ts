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
});

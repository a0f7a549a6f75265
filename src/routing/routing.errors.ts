import { catalogue } from '../kernel';

export const refuseRouting = catalogue({
  /** A lead officer was named who does not read this case, or works here no more. */
  routing_lead_not_on_team: 'invalid',
  /** A lead officer was named for a number nobody sought in the case has. */
  routing_person_unknown: 'invalid',
});

import { catalogue } from '../kernel';

/** Every refusal of this feature; its sentences stand in `locales/en.json`. */
export const refuseCase = catalogue({
  /** Not there, of another force, or somebody's who is not on its team: nobody can tell which. */
  case_not_found: 'not_found',
  /** The force has a case under this reference already, perhaps written differently. */
  case_reference_taken: 'conflict',
  /** Another case of the force has this public name, so its stills' references would be mixed up. */
  case_public_name_taken: 'conflict',
  /** What was sent to open or revise a case cannot be accepted; `fields` say where. */
  case_not_valid: 'invalid',
  /** The case was closed before this was sent. */
  case_closed: 'conflict',
  /** The intake belongs to the incident room as a whole: nobody opens, revises or closes it by hand. */
  case_is_intake: 'refused',
  /** A guest of another force tried to revise or close a case: its own force decides. */
  case_not_a_guests: 'refused',
  /** An officer named who is not there, or whom this officer may not know of. */
  case_officer_not_found: 'invalid',
  /** The colleague named at opening holds no certified key, so the case would have one reader. */
  case_colleague_not_enrolled: 'refused',
  /** The opener named themselves as the second reader. */
  case_colleague_is_opener: 'invalid',
  /** The opener's own keys are not certified yet: the custodians have not answered. */
  case_opener_not_certified: 'refused',
  /** The officer's roles do not allow this part: press and tips, or a second force without being named guest. */
  case_part_not_open: 'refused',
  /** Two added the same officer, or the page was old. */
  case_already_on_team: 'conflict',
  /** Only those of the case's own force who hold its key change its team. */
  case_team_not_yours: 'refused',
  /** A lead leaves only after another was named. */
  case_lead_to_be_replaced: 'refused',
  /** The officer to be removed is not on the team (any more). */
  case_member_not_found: 'not_found',
  /** Whoever makes the new key knows it: a colleague must take them off. */
  case_colleague_must_remove_you: 'refused',
  /** The intake's team is the incident room itself and keeps itself. */
  case_intake_keeps_itself: 'refused',
  /** Fewer than two would be left who can open tips. */
  case_too_few_readers: 'refused',
  /** Only a member of the case's own force who holds its key can lead it. */
  case_lead_must_hold_key: 'refused',
  /** The lines of offences that were sent have mistakes; nothing was linked. */
  case_offences_not_valid: 'invalid',
  /** An address asked for a page of the list that no list gave. */
  case_cursor_not_valid: 'invalid',
  /** The officer is on the team but holds no key of the current epoch yet. */
  case_key_not_held: 'refused',
  /** The key's certificates do not hold together: rows were changed by somebody who could not sign. */
  case_key_unverified: 'unavailable',
  /** Nothing of the force can receive a tip yet: fewer than two of the incident room have enrolled. */
  case_no_intake: 'unavailable',
});

import { catalogue } from '../kernel';

/** Every refusal of this feature; its sentences stand in `locales/en.json`. */
export const refuseTip = catalogue({
  /** No such tip, of another force, or of a case the officer does not read: nobody can tell which. */
  tip_not_found: 'not_found',
  /** Neither the case's key nor the intake's can be proven: the text stays in the form, the numbers are shown. */
  tips_cannot_be_sealed: 'unavailable',
  /** A tip under this receipt is there already: the words are added to it. */
  tip_receipt_taken: 'conflict',
  /** The typed receipt code is not one: a letter is wrong. Said before any key work and any look at the database. */
  receipt_check_code: 'invalid',
  /** A whole code under which there is nothing, or nothing any more. */
  receipt_unknown: 'not_found',
  /** The tipster closed their own way in: their code opens nothing now. */
  tipster_access_closed: 'refused',
  /** Twenty minutes are over, or the token is none of ours. */
  tipster_session_over: 'unauthenticated',
  /** The rows of the talk do not hold together: somebody changed them. */
  tip_talk_broken: 'unavailable',
  /** More came from one place in a minute than people send. */
  tips_too_many: 'too_many',
  /** What was sent cannot be taken as it is; `fields` say where. */
  tip_not_valid: 'invalid',
});

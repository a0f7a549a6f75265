import { catalogue } from '../kernel';

/** Every refusal of this feature; its sentences stand in `locales/en.json`. */
export const refuseTip = catalogue({
  /** The time for a first look is no whole number of minutes, or out of bounds. */
  tip_first_look_not_valid: 'invalid',
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
  /** Its rows do not hold together: somebody changed them who could not seal. It is in the log; nobody is shown it. */
  tip_does_not_open: 'unavailable',
  /** What this officer saw of the talk is no longer there, so nothing is added to it. */
  tip_not_as_it_was: 'unavailable',
  /** Nobody has opened it yet: it can be neither answered nor closed. */
  tip_unread: 'refused',
  /** The tipster wrote again while the officer was typing. */
  tip_talk_went_on: 'conflict',
  /** There is no receipt, or its holder has closed their access. */
  tip_nobody_returns: 'refused',
  /** What an officer typed is missing or too long; `fields` say where. */
  tip_words_not_valid: 'invalid',
  /** It was closed before this was sent. */
  tip_is_closed: 'conflict',
  /** A life may be at risk: a senior investigating officer closes it. */
  tip_hazard_not_yours: 'refused',
  /** A life may be at risk: it is closed after a second of the team has opened it. */
  tip_hazard_not_alone: 'refused',
  /** Whoever is to answer for it does not read this case. */
  tip_officer_not_on_team: 'invalid',
  /** No word to look for, or too many. */
  tip_search_not_valid: 'invalid',
  /** An address asked for a page of the list that no list gave. */
  tip_cursor_not_valid: 'invalid',
  /** A purpose that is not on the list. */
  tip_purpose_not_valid: 'invalid',
});

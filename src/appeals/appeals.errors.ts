import { catalogue } from '../kernel';

/** Why an act on an appeal is refused. */
export const refuseAppeal = catalogue({
  /** Not there, never published, of another force, or of a case the officer is not on: nobody can tell which. */
  appeal_not_found: 'not_found',
  /** It was public and has been withdrawn. */
  appeal_withdrawn: 'gone',
  /** The case is closed, so nothing more is asked about it. */
  appeal_case_closed: 'conflict',
  /** The intake receives what belongs to no case: nothing is asked about it. */
  appeal_case_is_intake: 'refused',
  /** A guest of another force tried to write or publish: the case's own force asks its public. */
  appeal_not_a_guests: 'refused',
  /** What was sent cannot be kept even as a draft; the fields say where. */
  appeal_not_valid: 'invalid',
  /** The draft lacks something an appeal must say; the fields say what. */
  appeal_not_complete: 'invalid',
  /** A still chosen is not there, or is one of another case. */
  appeal_still_not_found: 'invalid',
  /** Somebody saved, submitted or began another edition after the officer looked. */
  appeal_edition_stale: 'conflict',
  /** The state of the edition does not lead there, perhaps because somebody was faster. */
  appeal_state_not_possible: 'conflict',
  /** The grounds of a decision are missing, too long, or the review date is too far; the fields say which. */
  appeal_authority_not_valid: 'invalid',
  /** Who wrote a word of an edition, or submitted it, tried to authorise it (rule 1). */
  appeal_authority_by_drafter: 'refused',
  /** Somebody pictured may be a child (rule 6), and whoever decided is no superintendent. */
  appeal_authority_needs_superintendent: 'refused',
  /** The force asks for a higher rank, by offence and apparent age, than whoever decided has. */
  appeal_rank_inspector: 'refused',
  appeal_rank_chief_inspector: 'refused',
  appeal_rank_superintendent: 'refused',
  appeal_rank_chief_superintendent: 'refused',
  appeal_rank_chief_officer: 'refused',
  /** A force's table asks somewhere for less than everybody must; the fields say where. */
  appeal_ranks_not_valid: 'invalid',
  /** A part of the lines to take is empty or too long; the fields say which. */
  naming_not_valid: 'invalid',
  /** Somebody else kept theirs at the same moment. */
  naming_changed_meanwhile: 'conflict',
  /** A turn of duty is over, ends before it begins, is too long, or of somebody who is no duty officer here. */
  duty_not_valid: 'invalid',
  /** The force has no such turn. */
  duty_not_found: 'not_found',
  /** Minutes or times of the reminder make no sense; the fields say which. */
  reminder_not_valid: 'invalid',
  /** Whoever sets up no force tried to. */
  appeal_settings_not_yours: 'refused',
  /** An exception names a still that the edition does not show. */
  appeal_exception_not_in_edition: 'invalid',
  /** The edition may not be put forward or published yet; the fields are the reasons by name. */
  appeal_has_blockers: 'invalid',
  /** A day or a number of an arrest update cannot be; the fields say which. */
  appeal_arrest_not_valid: 'invalid',
  /** No arrest update under that address, or it was taken off already. */
  appeal_arrest_not_found: 'not_found',
  /** The moment of an embargo has come already, or its reason is missing; the fields say which. */
  appeal_embargo_not_valid: 'invalid',
  /** Nothing of it was withdrawn that could be restored, or something is live already. */
  appeal_not_withdrawn: 'conflict',
  /** A review day took it down, or nobody knows what did. */
  appeal_restore_not_by_mistake: 'refused',
  /** Whoever withdrew it cannot restore it: a second officer does. */
  appeal_restore_same_officer: 'refused',
  /** More than 30 minutes have passed. */
  appeal_restore_too_late: 'refused',
  /** Its review day is over meanwhile. */
  appeal_restore_lapsed: 'refused',
  /** Somebody pictured may be shown no more, or was taken down in between. */
  appeal_restore_person: 'refused',
  /** A picture was prepared anew: what was authorised is another one. */
  appeal_restore_changed: 'refused',
  /** It says or shows something that the live edition does not, so somebody has to decide on it. */
  appeal_edit_needs_authority: 'refused',
  /** There is no live edition to look at again, or to take away from. */
  appeal_not_live: 'conflict',
  /** Who wrote in the live edition tried to let it stand longer (rules 1 and 2). */
  appeal_review_by_drafter: 'refused',
  /** Its last day is over: it has come down, or is about to, and comes back only under a new authority. */
  appeal_review_lapsed: 'conflict',
  /** The reason for letting it stand is missing, or the day is; the fields say which. */
  appeal_renewal_not_valid: 'invalid',
  /** The wording check found what is neither mended nor kept for a reason; the fields say where. */
  appeal_wording_unanswered: 'invalid',
  /** The victim shield refuses these words, and no reason keeps them (rule 7). */
  appeal_wording_not_keepable: 'refused',
  /** A comment is empty or too long; the field says which. */
  appeal_comment_not_valid: 'invalid',
  /** No comment of that appeal under that address. */
  appeal_comment_not_found: 'not_found',
  /** A consent lacks something, or its day cannot be; the fields say where. */
  appeal_consent_not_valid: 'invalid',
  /** No consent of that number in this appeal. */
  appeal_consent_not_found: 'not_found',
  /** The reason for a withdrawal is too long to keep. */
  appeal_reason_too_long: 'invalid',
  /** A disclosure without anybody it is for. */
  appeal_recipient_missing: 'invalid',
  /** The recipient's name is longer than a line of the log. */
  appeal_recipient_too_long: 'invalid',
  /** There is no snapshot to give: nothing of it was ever public. */
  appeal_never_published: 'refused',
  /** The rows of the chain are no longer what was sealed: somebody wrote past the house. */
  appeal_snapshots_changed: 'refused',
  /** An officer has made as many call-back words today as anybody may. */
  call_back_too_many_made: 'too_many',
  /** More words were tried from one place than slips explain; `retryAfterSeconds` says for how long. */
  call_back_too_many_tries: 'too_many',
  /** It was opened to learn by: what would leave the house is not made. */
  appeal_is_practice: 'refused',
  /** Two forces named an appeal the same at the same moment. */
  appeal_slug_taken: 'conflict',
});

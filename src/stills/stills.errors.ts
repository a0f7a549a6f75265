import { catalogue } from '../kernel';

/** Why an act on a still is refused. */
export const refuseStill = catalogue({
  /** No such letter, or about somebody of another force. */
  letter_not_found: 'not_found',
  /** Of a practice case: nobody outside is written to. */
  letter_is_practice: 'refused',
  /** The person is sought, or may still be shown. */
  letter_still_sought: 'refused',
  /** One of our own places has not been seen to be empty yet. */
  letter_places_open: 'conflict',
  /** No such still or rendition, or one of a case the officer is not on, or one that was never public. */
  still_not_found: 'not_found',
  /** Of a practice case: no copy, letter or place of it goes outside the house. */
  still_is_practice: 'refused',
  /** The picture was public and has been withdrawn, or its person may no longer be shown. */
  still_withdrawn: 'gone',
  /** What lies in the store is not what was put there, or is not there: it is not sent. */
  still_file_unusable: 'unavailable',
  /** The words that belong to a still are missing or too long; the fields say which. */
  still_words_not_valid: 'invalid',
  /** No person of that number is sought in the case. */
  still_person_not_found: 'invalid',
  /** A form came without a picture, or with an empty one. */
  picture_missing: 'invalid',
  /** The stream went past the limit; nothing of it was kept. */
  picture_too_many_bytes: 'too_large',
  /** The first bytes are of no picture at all, whatever the file is called. */
  picture_not_a_picture: 'unsupported',
  /** A picture of a kind that is not taken: SVG, HEIC, GIF, PDF and the like. */
  picture_format_not_accepted: 'unsupported',
  /** More than one frame, of which the officer who approves would see only the first. */
  picture_animated: 'unsupported',
  /** The header promises more pixels than we decode: a mistake, or a bomb. */
  picture_too_many_pixels: 'invalid',
  /** Truncated or broken: it could not be decoded to its last line. */
  picture_damaged: 'invalid',
  /** Decoding it took longer than any honest picture does. */
  picture_too_slow: 'invalid',
  /** Decoding it took more memory than any honest picture does. */
  picture_too_heavy: 'invalid',
  /** Too many pictures wait their turn in this process. */
  picture_line_is_full: 'unavailable',
  /** A turn, crop, tone or cover cannot be carried out on this picture; the fields say which and why. */
  still_recipe_not_valid: 'invalid',
  /** The picture for a post could not be drawn from what is published. Nothing was given, nothing was written down. */
  social_picture_failed: 'unavailable',
  /** Marked faces lie outside the picture, have no size, or are too many. */
  still_faces_not_valid: 'invalid',
  /** The public can see it: withdraw it first. */
  still_is_public: 'conflict',
  /** Somebody prepared or withdrew it after the officer looked. */
  still_changed_meanwhile: 'conflict',
  /** Approval is blocked; the fields are the reasons by name. */
  still_has_blockers: 'refused',
  /** The state of the still does not lead there: only what is approved can be released. */
  still_state_not_possible: 'refused',
  /** A release of a still whose person may not be shown. */
  still_person_not_shown: 'refused',
  /** The case's public name and this number already stand on another case's picture. */
  still_reference_taken: 'conflict',
  /** A reference with three letters cannot be said: a person has at most 702 stills. */
  still_too_many_of_person: 'refused',
  /** A copy is given to nobody, so that nobody could be asked to take it down. */
  still_recipient_missing: 'invalid',
  still_recipient_too_long: 'invalid',
  /** No such place of this picture, or one of a picture the officer may not see. */
  still_place_not_found: 'not_found',
  /** Our own site, feeds and widgets answer for themselves once their bytes are gone; nobody can say it for them. */
  still_place_answers_itself: 'refused',
  /** A place written down by hand lacks what is needed to take the picture down there; the fields say which. */
  still_place_not_valid: 'invalid',
  /** Only what was approved as it is may be given away. */
  still_not_approved: 'refused',
  /** Approved before there were handouts: it has to be prepared anew. */
  still_has_no_handout: 'refused',
});

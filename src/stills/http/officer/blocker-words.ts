import { t } from '../../../web';
import type { ApprovalBlocker, ApprovalBlockerReason } from '../../rules/approval-blockers';
import { counted } from './said';

/** What stands in the way of approving, in words. */
export function blockerSentence(blocker: ApprovalBlocker): string {
  if (blocker.reason !== 'uncovered_bystander') return t(`stills.errors.still_blocked_${blocker.reason}`);
  return `${counted(blocker.count, 'other person’s face is', 'other people’s faces are')} marked and not covered.`;
}

/** Where on the preparation page that is put right, and what the link to it says. */
export const MENDING: Readonly<
  Record<ApprovalBlockerReason, { readonly at: string; readonly text: string }>
> = {
  no_alternative_text: { at: 'alt', text: 'Describe it' },
  no_place: { at: 'place', text: 'Say where' },
  no_captured_at: { at: 'capturedAt', text: 'Say when' },
  captured_in_future: { at: 'capturedAt', text: 'Correct the time' },
  no_sought_face: { at: 'picture', text: 'Mark it' },
  sought_face_outside_crop: { at: 'picture', text: 'Widen the crop' },
  sought_face_covered: { at: 'picture', text: 'Move the cover' },
  sought_face_too_small: { at: 'picture', text: 'Crop closer' },
  uncovered_bystander: { at: 'picture', text: 'Cover them' },
  overlay_names_excluded_place: { at: 'picture', text: 'Cover it' },
  exact_place_at_home: { at: 'place', text: 'Say less' },
  surroundings_not_cropped: { at: 'picture', text: 'Crop it' },
  surroundings_not_cleared: { at: 'surroundingsClear', text: 'Look and confirm' },
};

import type { ApprovalBlocker, ApprovalBlockerReason } from '../../rules/approval-blockers';
import { counted } from './said';

/** What stands in the way of approving, in words. */
export function blockerSentence(blocker: ApprovalBlocker): string {
  if (blocker.reason !== 'uncovered_bystander') return SENTENCES[blocker.reason];
  return `${counted(blocker.count, 'other person’s face is', 'other people’s faces are')} marked and not covered.`;
}

const SENTENCES: Readonly<Record<Exclude<ApprovalBlockerReason, 'uncovered_bystander'>, string>> = {
  no_alternative_text: 'It has no description for people who cannot see it.',
  no_place: 'It does not say where it was taken.',
  no_captured_at: 'It does not say when it was taken.',
  captured_in_future: 'It says it was taken in the future.',
  no_sought_face: 'The face of the person sought is not marked.',
};

/** Where on the preparation page that is put right, and what the link to it says. */
export const MENDING: Readonly<
  Record<ApprovalBlockerReason, { readonly at: string; readonly text: string }>
> = {
  no_alternative_text: { at: 'alt', text: 'Describe it' },
  no_place: { at: 'place', text: 'Say where' },
  no_captured_at: { at: 'capturedAt', text: 'Say when' },
  captured_in_future: { at: 'capturedAt', text: 'Correct the time' },
  no_sought_face: { at: 'picture', text: 'Mark it' },
  uncovered_bystander: { at: 'picture', text: 'Cover them' },
};

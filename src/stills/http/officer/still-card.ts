import type { Picture } from '../../../web';
import { blockersOf } from '../../actions/approve-still';
import type { StillRecord } from '../../data/stills';
import type { ApprovalBlocker } from '../../rules/approval-blockers';
import type { CropFraming } from '../../rules/framing';
import type { StillState } from '../../rules/still-state';
import { officePicture } from '../../still-picture';
import { stillPaths } from '../../stills.paths';

interface Tag {
  readonly text: string;
  readonly tone?: 'care' | 'done' | 'act';
}

/** One picture among others: what it shows, where it stands, and what still stands in its way. */
export interface StillCard {
  readonly reference: string;
  /** The reference in two parts: what all of the case share, and `3B`. */
  readonly prefix: string;
  readonly short: string;
  readonly href: string;
  readonly picture: Picture | null;
  readonly tag: Tag;
  readonly blocked: boolean;
  /** A sentence for each thing in the way of approving; empty once it has been approved. */
  readonly inTheWay: readonly string[];
}

export const STATE_WORDS: Readonly<Record<StillState, Tag>> = {
  uploaded: { text: 'New', tone: 'act' },
  prepared: { text: 'Prepared', tone: 'act' },
  approved: { text: 'Approved', tone: 'done' },
  public: { text: 'Public', tone: 'done' },
  withdrawn: { text: 'Withdrawn' },
};

export function stillCard(still: StillRecord, framing: CropFraming, now: Date): StillCard {
  const inTheWay = sentencesInTheWay(still, now);
  return {
    reference: still.reference,
    prefix: still.reference.replace(/[^-]+$/, ''),
    short: still.reference.replace(/^.*-/, ''),
    href: stillPaths.show(still.reference),
    // A crop that would hold a bystander is not made; officers of the case see the whole frame instead.
    picture: officePicture(still, framing) ?? officePicture(still, 'whole'),
    tag: tagOf(still, now),
    blocked: inTheWay.length > 0,
    inTheWay,
  };
}

/** What stands in the way of approving, in words; nothing for what is past that. */
export function sentencesInTheWay(still: StillRecord, now: Date): string[] {
  const waits = still.standing === 'uploaded' || still.standing === 'prepared';
  return waits ? blockersOf(still, now).map(blockerSentence) : [];
}

function tagOf(still: StillRecord, now: Date): Tag {
  const waiting = still.standing === 'prepared' ? blockersOf(still, now) : [];
  const covers = waiting.find(({ reason }) => reason === 'uncovered_bystander');
  if (covers && 'count' in covers) return { text: `${covers.count} to cover`, tone: 'care' };
  return waiting.length > 0 ? { text: 'To complete', tone: 'care' } : STATE_WORDS[still.standing];
}

function blockerSentence(blocker: ApprovalBlocker): string {
  switch (blocker.reason) {
    case 'no_alternative_text':
      return 'It has no description for people who cannot see it.';
    case 'no_place':
      return 'It does not say where it was taken.';
    case 'no_captured_at':
      return 'It does not say when it was taken.';
    case 'captured_in_future':
      return 'It says it was taken in the future.';
    case 'no_sought_face':
      return 'The face of the person sought is not marked.';
    case 'uncovered_bystander':
      return `${counted(blocker.count, 'other person’s face is', 'other people’s faces are')} marked and not covered.`;
  }
}

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

function counted(count: number, one: string, several: string): string {
  return `${SMALL[count] ?? count} ${count === 1 ? one : several}`;
}

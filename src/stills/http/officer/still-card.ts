import type { Picture } from '../../../web';
import { blockersOf } from '../../actions/approve-still';
import type { StillRecord } from '../../data/stills';
import type { ApprovalBlocker } from '../../rules/approval-blockers';
import type { CropFraming } from '../../rules/framing';
import type { StillState } from '../../rules/still-state';
import { officePicture } from '../../still-picture';
import { stillPaths } from '../../stills.paths';
import { blockerSentence } from './blocker-words';

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
  const inTheWay = inTheWayOf(still, now).map(blockerSentence);
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

/** What stands in the way of approving; nothing for what is past that. */
export function inTheWayOf(still: StillRecord, now: Date): ApprovalBlocker[] {
  const waits = still.standing === 'uploaded' || still.standing === 'prepared';
  return waits ? blockersOf(still, now) : [];
}

function tagOf(still: StillRecord, now: Date): Tag {
  const waiting = still.standing === 'prepared' ? blockersOf(still, now) : [];
  const covers = waiting.find(({ reason }) => reason === 'uncovered_bystander');
  if (covers && 'count' in covers) return { text: `${covers.count} to cover`, tone: 'care' };
  return waiting.length > 0 ? { text: 'To complete', tone: 'care' } : STATE_WORDS[still.standing];
}

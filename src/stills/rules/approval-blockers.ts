import type { Box } from './boxes';
import { soughtFace, uncoveredBystanders, type FaceBox } from './faces';

/** Why a still cannot be approved, in the order an officer would put it right. */
export type ApprovalBlocker =
  | { readonly reason: 'no_alternative_text' }
  | { readonly reason: 'no_place' }
  | { readonly reason: 'no_captured_at' }
  | { readonly reason: 'captured_in_future' }
  | { readonly reason: 'no_sought_face' }
  | { readonly reason: 'uncovered_bystander'; readonly count: number };

export type ApprovalBlockerReason = ApprovalBlocker['reason'];

/** A still as far as its approval is concerned. */
export interface ApprovableStill {
  readonly alternativeText: string | null;
  readonly place: string | null;
  readonly capturedAt: Date | null;
  readonly faces: readonly FaceBox[];
  readonly covers: readonly Box[];
  /** What of the turned picture is published: a face outside it is seen by nobody. */
  readonly published: Box;
}

/** A still may be approved only when nothing on this list remains. */
export function approvalBlockers(still: ApprovableStill, now: Date): ApprovalBlocker[] {
  return [
    ...wordBlockers(still),
    ...timeBlockers(still.capturedAt, now),
    ...soughtFaceBlockers(still.faces),
    ...bystanderBlockers(still),
  ];
}

function wordBlockers({ alternativeText, place }: ApprovableStill): ApprovalBlocker[] {
  const blockers: ApprovalBlocker[] = [];
  if (isBlank(alternativeText)) blockers.push({ reason: 'no_alternative_text' });
  if (isBlank(place)) blockers.push({ reason: 'no_place' });
  return blockers;
}

function timeBlockers(capturedAt: Date | null, now: Date): ApprovalBlocker[] {
  if (capturedAt === null) return [{ reason: 'no_captured_at' }];
  // A recorder's clock is often wrong; a picture from tomorrow is the one error that shows by itself.
  return capturedAt > now ? [{ reason: 'captured_in_future' }] : [];
}

/** Without the person's own face marked, nothing says that the others are bystanders, and no crop can be cut. */
function soughtFaceBlockers(faces: readonly FaceBox[]): ApprovalBlocker[] {
  return soughtFace(faces) ? [] : [{ reason: 'no_sought_face' }];
}

/** Bystanders have done nothing and asked for nothing; a still that shows one whole is not fit to be seen. */
function bystanderBlockers({ faces, covers, published }: ApprovableStill): ApprovalBlocker[] {
  const count = uncoveredBystanders(faces, covers, published).length;
  return count === 0 ? [] : [{ reason: 'uncovered_bystander', count }];
}

const isBlank = (words: string | null): boolean => words === null || words.trim() === '';

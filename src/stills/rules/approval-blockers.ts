import { contains, grown, overlaps, type Box, type Size } from './boxes';
import { namesExactPlace } from './exact-place';
import { namesPlace } from './excluded-places';
import { soughtFace, uncoveredBystanders, type FaceBox } from './faces';
import { largestWholeWidth } from './rendition-plan';

/** Why a still cannot be approved, in the order an officer would put it right. */
export type ApprovalBlocker =
  | { readonly reason: 'no_alternative_text' }
  | { readonly reason: 'no_place' }
  | { readonly reason: 'no_captured_at' }
  | { readonly reason: 'captured_in_future' }
  | { readonly reason: 'no_sought_face' }
  | { readonly reason: 'sought_face_outside_crop' }
  | { readonly reason: 'sought_face_covered' }
  | { readonly reason: 'sought_face_too_small' }
  | { readonly reason: 'uncovered_bystander'; readonly count: number }
  | { readonly reason: 'overlay_names_excluded_place' }
  | { readonly reason: 'exact_place_at_home' }
  | { readonly reason: 'surroundings_not_cropped' }
  | { readonly reason: 'surroundings_not_cleared' };

export type ApprovalBlockerReason = ApprovalBlocker['reason'];

/** A still as far as its approval is concerned. Boxes are in pixels of the turned picture. */
export interface ApprovableStill {
  readonly alternativeText: string | null;
  readonly place: string | null;
  readonly capturedAt: Date | null;
  readonly faces: readonly FaceBox[];
  readonly covers: readonly Box[];
  /** The whole turned picture. */
  readonly frame: Size;
  /** What of it is published: a face outside it is seen by nobody. */
  readonly published: Box;
  /** What can be read on the picture itself. */
  readonly overlay: string;
  /** Places that no authority in force allows to be named. */
  readonly excludedPlaces: readonly string[];
  readonly atVictimsHome: boolean;
  readonly surroundingsClear: boolean;
}

/**
 * The smallest face that somebody who knows the person can recognise: 125 pixels to a metre, which EN 62676-4 asks
 * for "recognise", over a face 16 centimetres wide and 20 high.
 */
export const SMALLEST_SOUGHT_FACE = { w: 20, h: 25 } as const;

/** A still may be approved only when nothing on this list remains. */
export function approvalBlockers(still: ApprovableStill, now: Date): ApprovalBlocker[] {
  return [
    ...wordBlockers(still),
    ...timeBlockers(still.capturedAt, now),
    ...soughtFaceBlockers(still),
    ...bystanderBlockers(still),
    ...overlayBlockers(still),
    ...homeBlockers(still),
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
function soughtFaceBlockers(still: ApprovableStill): ApprovalBlocker[] {
  const face = soughtFace(still.faces);
  if (!face) return [{ reason: 'no_sought_face' }];
  if (isOutsideCrop(face, still)) return [{ reason: 'sought_face_outside_crop' }];
  const blockers: ApprovalBlocker[] = [];
  if (isHidden(face, still)) blockers.push({ reason: 'sought_face_covered' });
  if (isTooSmall(face, still)) blockers.push({ reason: 'sought_face_too_small' });
  return blockers;
}

/** Half a face is recognised wrongly more often than a whole one. */
const isOutsideCrop = (face: Box, { published }: ApprovableStill): boolean => !contains(published, face);

/** A cover over somebody close by may touch hair or chin; where eyes, nose and mouth are, none may reach. */
function isHidden(face: Box, { covers }: ApprovableStill): boolean {
  const middle = grown(face, -face.w / 4, -face.h / 4);
  return covers.some((cover) => overlaps(cover, middle));
}

/** Measured in the largest whole picture that the public gets. */
function isTooSmall(face: Box, { published }: ApprovableStill): boolean {
  const scale = largestWholeWidth(published.w) / published.w;
  return face.w * scale < SMALLEST_SOUGHT_FACE.w || face.h * scale < SMALLEST_SOUGHT_FACE.h;
}

/** Bystanders have done nothing and asked for nothing; a still that shows one whole is not fit to be seen. */
function bystanderBlockers({ faces, covers, published }: ApprovableStill): ApprovalBlocker[] {
  const count = uncoveredBystanders(faces, covers, published).length;
  return count === 0 ? [] : [{ reason: 'uncovered_bystander', count }];
}

/** What is burnt into a picture is published with it, whatever the words beside it leave out. */
function overlayBlockers({ overlay, excludedPlaces }: ApprovableStill): ApprovalBlocker[] {
  return namesPlace(overlay, excludedPlaces) ? [{ reason: 'overlay_names_excluded_place' }] : [];
}

/** Somebody who was robbed at their door lives behind it still. */
function homeBlockers(still: ApprovableStill): ApprovalBlocker[] {
  if (!still.atVictimsHome) return [];
  const blockers: ApprovalBlocker[] = [];
  if (namesExactPlace(still.place ?? '')) blockers.push({ reason: 'exact_place_at_home' });
  if (!isCropped(still)) blockers.push({ reason: 'surroundings_not_cropped' });
  if (!still.surroundingsClear) blockers.push({ reason: 'surroundings_not_cleared' });
  return blockers;
}

const isCropped = ({ published, frame }: ApprovableStill): boolean =>
  published.w < frame.width || published.h < frame.height;

const isBlank = (words: string | null): boolean => words === null || words.trim() === '';

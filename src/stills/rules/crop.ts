import { contains, overlaps, type Box } from './boxes';
import { uncoveredBystanders, type FaceBox } from './faces';
import { CROP_MEASURES, type CropFraming, type CropMeasures } from './framing';

/** No crop brings a face closer than this: beyond it the crop slides inside the frame instead of shrinking. */
const LARGEST_SHARE = 0.42;

/**
 * Crops are 4:5 in steps of 4 by 5 pixels. The ratio is then exact in whole pixels, and every rendition cut from
 * a crop shows precisely the same rectangle.
 */
const STEP = { w: 4, h: 5 } as const;

export type CropRefusal = 'picture_too_small' | 'face_does_not_fit' | 'holds_uncovered_bystander';

export type CropDecision =
  { readonly ok: true; readonly crop: Box } | { readonly ok: false; readonly reason: CropRefusal };

/** A still as far as cropping it is concerned: what is published of it, the faces marked on it and what is covered. */
export interface CroppableStill {
  /** In pixels of the turned picture, like every box here. */
  readonly published: Box;
  readonly faces: readonly FaceBox[];
  readonly covers: readonly Box[];
}

/**
 * The crop rule: which part of a still is shown around a face. Faces come out alike in size with their eyes in one
 * line; a small source gets a wider crop and a smaller face, never a blur; nobody who merely passed by is in it.
 */
export function faceCrop(still: CroppableStill, face: Box, framing: CropFraming): CropDecision {
  const { published } = still;
  const measures = CROP_MEASURES[framing];
  const steps = Math.min(
    wantedSteps({ ...face, y: face.y - published.y }, measures),
    Math.floor(published.w / STEP.w),
    Math.floor(published.h / STEP.h),
  );
  if (steps < 1) return { ok: false, reason: 'picture_too_small' };

  const w = steps * STEP.w;
  const h = steps * STEP.h;
  const crop = {
    x: slide(face.x + face.w / 2 - w / 2, published.x, published.w - w),
    y: slide(middleOf(face) - measures.eye * h, published.y, published.h - h),
    w,
    h,
  };
  if (!contains(crop, face)) return { ok: false, reason: 'face_does_not_fit' };
  if (uncoveredBystanders(still.faces, still.covers, published).some((one) => overlaps(crop, one))) {
    return { ok: false, reason: 'holds_uncovered_bystander' };
  }
  return { ok: true, crop };
}

function wantedSteps(face: Box, { share, eye, minWidth }: CropMeasures): number {
  let height = face.h / share;
  const headLeavesTheFrame = middleOf(face) < eye * height;
  if (headLeavesTheFrame) height = Math.max(middleOf(face) / eye, face.h / LARGEST_SHARE);
  return Math.max(1, Math.round(height / STEP.h), Math.ceil(minWidth / STEP.w));
}

const middleOf = (face: Box): number => face.y + face.h / 2;

/** The whole pixel nearest to where the crop would start, moved so that the crop stays inside what is published. */
function slide(start: number, first: number, room: number): number {
  return Math.min(Math.max(Math.round(start), first), first + room);
}

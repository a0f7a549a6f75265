import { contains, wholeOf, type Box, type Size } from './boxes';
import { CROP_MEASURES } from './framing';

/** The shapes that networks show without cutting: for a post, and for a post that is wide or a television. */
export const SOCIAL_SHAPES = ['square', 'wide'] as const;
export type SocialShape = (typeof SOCIAL_SHAPES)[number];

/** How large each is, and where on it the picture goes; words take the rest. */
export const SOCIAL_LAYOUT: Readonly<Record<SocialShape, { canvas: Size; room: Box }>> = {
  square: { canvas: { width: 1080, height: 1080 }, room: { x: 0, y: 112, w: 1080, h: 736 } },
  wide: { canvas: { width: 1920, height: 1080 }, room: { x: 0, y: 0, w: 1240, h: 1080 } },
};

/** Which part of the published picture is drawn, and where on the canvas. */
export interface SocialPlan {
  readonly cut: Box;
  readonly drawn: Box;
}

/**
 * A canvas of 1080 pixels is looked at in half as many of a telephone's or a page's own, so at twice its size a still
 * has one pixel of its own for each of those, which is what a page gives it too.
 */
const MOST_ENLARGED = 2;

/**
 * The crop rule for a post: the face as large and its eyes as high as in the tiles of the page. A small source gets a
 * wider crop and a smaller face, then a frame of the force's colour around it; never a blur.
 */
export function socialPlan(shape: SocialShape, published: Size, face: Box): SocialPlan {
  const { room } = SOCIAL_LAYOUT[shape];
  const cut = cutAround(face, published, room);
  const scale = Math.min(room.w / cut.w, room.h / cut.h, MOST_ENLARGED);
  const [w, h] = [Math.min(room.w, Math.round(cut.w * scale)), Math.min(room.h, Math.round(cut.h * scale))];
  const [left, top] = [Math.floor((room.w - w) / 2), Math.floor((room.h - h) / 2)];
  return { cut, drawn: { x: room.x + left, y: room.y + top, w, h } };
}

function cutAround(face: Box, published: Size, room: Box): Box {
  const { share, eye } = CROP_MEASURES.tile;
  const middle = face.y + face.h / 2;
  const wanted = Math.max(face.h / share, room.h / MOST_ENLARGED);
  const h = Math.min(Math.ceil(wanted), published.height);
  const scale = Math.min(room.h / h, MOST_ENLARGED);
  const w = Math.min(Math.round(room.w / scale), published.width);
  const cut = {
    x: within(face.x + face.w / 2 - w / 2, published.width - w),
    y: within(middle - eye * h, published.height - h),
    w,
    h,
  };
  // A face wider than the shape: then all of the picture, as large as it goes.
  return contains(cut, face) ? cut : wholeOf(published);
}

const within = (start: number, last: number): number => Math.min(Math.max(Math.round(start), 0), last);

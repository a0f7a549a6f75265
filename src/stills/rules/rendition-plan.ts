import type { Box, Size } from './boxes';
import { CROP_MEASURES, type CropFraming, type Framing } from './framing';

/** Best first, as a page offers them; every browser shows the last. */
export const RENDITION_FORMATS = ['avif', 'webp', 'jpg'] as const;
export type RenditionFormat = (typeof RENDITION_FORMATS)[number];

/** The widths a whole still is published at, as far as the source has the pixels. */
export const WHOLE_WIDTHS = [320, 640, 1280] as const;

export interface PlannedRendition extends Size {
  readonly framing: Framing;
  readonly format: RenditionFormat;
}

/** A part of what is published, in pixels of the turned picture, and the files made of it. */
export interface PlannedPart {
  readonly part: Box;
  readonly files: readonly PlannedRendition[];
}

/** As wide as officers need it to mark a face; a wider original is made smaller for them. */
const SOURCE_WIDTH = 1600;

/** The renditions of a whole still: never wider than what is published of it, and small ones also at their own width. */
export function renditionPlan(source: Size): PlannedRendition[] {
  return planned('whole', source, servableWidths(WHOLE_WIDTHS, source.width));
}

/** How wide the largest whole picture is that the public gets of so many pixels. */
export const largestWholeWidth = (own: number): number => Math.max(...servableWidths(WHOLE_WIDTHS, own));

/** The handout: what is published, at its full size, in the format that every newsroom opens. */
export const handoutPlan = (source: Size): PlannedRendition => ({
  framing: 'handout',
  width: source.width,
  height: source.height,
  format: 'jpg',
});

/** What officers mark on: the upright original, never wider than a screen. */
export const sourcePlan = (upright: Size): PlannedRendition =>
  planned('source', upright, [Math.min(SOURCE_WIDTH, upright.width)], ['jpg'])[0];

/** The renditions of one crop: for ordinary and for fine screens, never wider than the crop has pixels. */
export function cropPlan(framing: CropFraming, crop: Box): PlannedRendition[] {
  const once = CROP_MEASURES[framing].minWidth;
  return planned(framing, { width: crop.w, height: crop.h }, servableWidths([once, once * 2], crop.w));
}

/** True when a whole still of this width is published at that width; any other width is not found. */
export function isServableWidth(sourceWidth: number, width: number): boolean {
  return servableWidths(WHOLE_WIDTHS, sourceWidth).includes(width);
}

function servableWidths(widths: readonly number[], own: number): number[] {
  const within = widths.filter((width) => width < own);
  return within.length < widths.length ? [...within, own] : within;
}

function planned(
  framing: Framing,
  source: Size,
  widths: readonly number[],
  formats: readonly RenditionFormat[] = RENDITION_FORMATS,
): PlannedRendition[] {
  return widths.flatMap((width) => {
    const height = Math.max(1, Math.round((source.height * width) / source.width));
    return formats.map((format) => ({ framing, width, height, format }));
  });
}

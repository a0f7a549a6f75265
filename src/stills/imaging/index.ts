import type { PlannedRendition } from '../rules/rendition-plan';
import { Deadline } from './deadline';
import {
  inspect,
  renderCrops,
  renderWhole,
  type InspectedPicture,
  type PlannedCrop,
  type Rendition,
} from './tasks';
import { Turns } from './turns';

export { ImagingUnavailable, PictureRefused } from './picture-refused';
export type { InspectedPicture, PlannedCrop, Rendition } from './tasks';

/**
 * One picture in work at a time, for the worst that is allowed (fifty megapixels) takes hundreds of megabytes, and
 * the demo's two cores have pages to answer. The line holds one officer's large upload with room for a second.
 */
const AT_ONCE = 1;
const MAY_WAIT = 16;
const SECONDS_TO_INSPECT = 20;
const SECONDS_TO_RENDER = 60;

const turns = new Turns(AT_ONCE, MAY_WAIT);

/*
 * Bytes and plain values go in, bytes and plain values come out, and a refusal is a code: that is all a later worker
 * process has to carry across, so that callers need not change when one takes over.
 */

/** What the picture is and its upright size, with every line of it decoded; or throws `PictureRefused`. */
export function inspectPicture(bytes: Buffer): Promise<InspectedPicture> {
  return turns.take(() => inspect(bytes, new Deadline(SECONDS_TO_INSPECT)));
}

/** The planned files of the whole still (`renditionPlan`): upright, sRGB, without metadata, never enlarged. */
export function makeRenditions(bytes: Buffer, plan: readonly PlannedRendition[]): Promise<Rendition[]> {
  return turns.take(() => renderWhole(bytes, plan, new Deadline(SECONDS_TO_RENDER)));
}

/** The files of the granted crops (`faceCrop`), at the widths each has the pixels for (`cropPlan`). */
export function makeCrops(bytes: Buffer, crops: readonly PlannedCrop[]): Promise<Rendition[]> {
  return turns.take(() => renderCrops(bytes, crops, new Deadline(SECONDS_TO_RENDER)));
}

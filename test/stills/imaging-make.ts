import { makePublished, type Rendition } from '../../src/stills/imaging';
import { wholeOf, type Box, type Size } from '../../src/stills/rules/boxes';
import type { CropFraming } from '../../src/stills/rules/framing';
import { PLAIN_RECIPE } from '../../src/stills/rules/recipe';
import { cropPlan, renditionPlan } from '../../src/stills/rules/rendition-plan';

/** The files of the whole frame of a picture of this size, as it came. */
export async function makeWhole(bytes: Buffer, size: Size): Promise<readonly Rendition[]> {
  const whole = { part: wholeOf(size), files: renditionPlan(size) };
  return (await makePublished(bytes, PLAIN_RECIPE, [whole])).renditions;
}

export interface GrantedCrop {
  readonly framing: CropFraming;
  readonly crop: Box;
}

/** The files of the crops of a picture, as it came. */
export async function makeCrops(bytes: Buffer, crops: readonly GrantedCrop[]): Promise<readonly Rendition[]> {
  const parts = crops.map(({ framing, crop }) => ({ part: crop, files: cropPlan(framing, crop) }));
  return (await makePublished(bytes, PLAIN_RECIPE, parts)).renditions;
}

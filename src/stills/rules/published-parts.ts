import type { Size } from './boxes';
import { faceCrop } from './crop';
import { soughtFace, type FaceBox } from './faces';
import { CROP_FRAMINGS } from './framing';
import { publishedBox, type Recipe } from './recipe';
import { cropPlan, handoutPlan, renditionPlan, type PlannedPart } from './rendition-plan';

/** What is done to a still, and who is on it: all that its files depend on besides the original. */
export interface Marks {
  readonly recipe: Recipe;
  readonly faces: readonly FaceBox[];
}

/** Every file of a still: of the whole, and of the crops around the face that is sought where they are granted. */
export function publishedParts(upright: Size, { recipe, faces }: Marks): PlannedPart[] {
  const published = publishedBox(recipe, upright);
  const size = { width: published.w, height: published.h };
  const whole = { part: published, files: [handoutPlan(size), ...renditionPlan(size)] };
  const face = soughtFace(faces);
  if (!face) return [whole];
  const crops = CROP_FRAMINGS.flatMap((framing): PlannedPart[] => {
    const decision = faceCrop({ published, faces, covers: recipe.covers }, face, framing);
    return decision.ok ? [{ part: decision.crop, files: cropPlan(framing, decision.crop) }] : [];
  });
  return [whole, ...crops];
}

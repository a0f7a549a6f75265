import { boxProblem, grown, intersection, wholeOf, type Box, type BoxProblem, type Size } from './boxes';
import type { FaceBox } from './faces';

/** How far a picture is turned clockwise, after the file's own orientation. */
export const TURNS = [0, 90, 180, 270] as const;
export type Turn = (typeof TURNS)[number];

/**
 * What is done to an original to make what may be published. The original is never changed: the recipe is carried
 * out again at each rendering. Every box is in whole pixels of the turned upright picture, before the crop.
 */
export interface Recipe {
  readonly turn: Turn;
  /** What of the turned picture is published; null for all of it. */
  readonly crop: Box | null;
  /** Whole, -50 to 50. */
  readonly brightness: number;
  /** Whole, -50 to 50. */
  readonly contrast: number;
  /** Solid blocks: nothing of what lies under one is in any published file. */
  readonly covers: readonly Box[];
}

export const PLAIN_RECIPE: Recipe = { turn: 0, crop: null, brightness: 0, contrast: 0, covers: [] };

/** Brightness and contrast go this far either way. */
export const TONE_LIMIT = 50;
/** As many as there can be faces. */
export const MAX_COVERS = 200;

/** What a cover is made of, on every channel alike: dark enough to look like a bar, light enough to be seen at night. */
export const COVER_LEVEL = 32;

/** A hundred steps of brightness are the whole way from black to white. */
const STEP_OF_BRIGHTNESS = 255 / 100;
const MIDDLE_GREY = 255 / 2;

/** Channels 0 to 255: `out = slope * in + intercept`, cut off at both ends. The browser's preview uses the same two. */
export interface Tone {
  readonly slope: number;
  readonly intercept: number;
}

/** Contrast turns around middle grey, twice as steep at its most and half at its least; brightness lifts all alike. */
export function toneOf({ brightness, contrast }: Pick<Recipe, 'brightness' | 'contrast'>): Tone {
  const slope = 2 ** (contrast / TONE_LIMIT);
  return { slope, intercept: MIDDLE_GREY * (1 - slope) + brightness * STEP_OF_BRIGHTNESS };
}

/** The size of the picture once it is turned. */
export function turnedSize({ width, height }: Size, turn: Turn): Size {
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** Where a box lies after a picture of `size`, in whose pixels it is given, is turned further. */
export function turnBox({ x, y, w, h }: Box, { width, height }: Size, by: Turn): Box {
  switch (by) {
    case 0:
      return { x, y, w, h };
    case 90:
      return { x: height - y - h, y: x, w: h, h: w };
    case 180:
      return { x: width - x - w, y: height - y - h, w, h };
    case 270:
      return { x: y, y: width - x - w, w: h, h: w };
  }
}

/** How much further one turn is than another. */
export const turnBetween = (from: Turn, to: Turn): Turn => ((to - from + 360) % 360) as Turn;

/** The recipe for the picture turned otherwise: crop and covers stay on what they are on. */
export function turnRecipe(recipe: Recipe, upright: Size, turn: Turn): Recipe {
  const size = turnedSize(upright, recipe.turn);
  const further = (box: Box) => turnBox(box, size, turnBetween(recipe.turn, turn));
  return { ...recipe, turn, crop: recipe.crop && further(recipe.crop), covers: recipe.covers.map(further) };
}

/** What of the turned picture is published, in its pixels. */
export function publishedBox({ turn, crop }: Pick<Recipe, 'turn' | 'crop'>, upright: Size): Box {
  return crop ?? wholeOf(turnedSize(upright, turn));
}

export type RecipeProblem =
  | 'turn_not_known'
  | 'brightness_out_of_range'
  | 'contrast_out_of_range'
  | `crop_${BoxProblem}`
  | `cover_${BoxProblem}`
  | 'too_many_covers';

export interface RecipeRefusal {
  /** As the API names it: `turn`, `crop`, `brightness`, `contrast`, `redactions` or `redactions.2`. */
  readonly field: string;
  readonly problem: RecipeProblem;
}

/** What is wrong with a recipe for an upright picture of this size, each at its field; empty when it can be kept. */
export function recipeProblems(recipe: Recipe, upright: Size): RecipeRefusal[] {
  // Without a turn nothing says which way the boxes lie.
  if (!TURNS.includes(recipe.turn)) return [{ field: 'turn', problem: 'turn_not_known' }];
  const turned = turnedSize(upright, recipe.turn);
  return [...toneProblems(recipe), ...cropProblems(recipe.crop, turned), ...coverProblems(recipe, turned)];
}

/** How much larger than the face a cover is, on every side, in shares of the face: hair and ears are the person's too. */
const COVER_MARGIN = 0.2;

/** A cover for every bystander, in a turned picture of this size. */
export function coversFor(faces: readonly FaceBox[], picture: Size): Box[] {
  return faces.flatMap(({ who, ...face }) => {
    const cover = intersection(
      grown(face, Math.ceil(face.w * COVER_MARGIN), Math.ceil(face.h * COVER_MARGIN)),
      wholeOf(picture),
    );
    return who === 'bystander' && cover ? [cover] : [];
  });
}

function toneProblems({ brightness, contrast }: Recipe): RecipeRefusal[] {
  const problems: RecipeRefusal[] = [];
  if (!isTone(brightness)) problems.push({ field: 'brightness', problem: 'brightness_out_of_range' });
  if (!isTone(contrast)) problems.push({ field: 'contrast', problem: 'contrast_out_of_range' });
  return problems;
}

const isTone = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= TONE_LIMIT;

function cropProblems(crop: Box | null, turned: Size): RecipeRefusal[] {
  const problem = crop && boxProblem(crop, turned);
  return problem ? [{ field: 'crop', problem: `crop_${problem}` }] : [];
}

function coverProblems({ covers }: Recipe, turned: Size): RecipeRefusal[] {
  if (covers.length > MAX_COVERS) return [{ field: 'redactions', problem: 'too_many_covers' }];
  return covers.flatMap((cover, index) => {
    const problem = boxProblem(cover, turned);
    return problem ? [{ field: `redactions.${index}`, problem: `cover_${problem}` as const }] : [];
  });
}

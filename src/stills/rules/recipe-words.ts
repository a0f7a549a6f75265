import type { Box } from './boxes';
import { toneOf, type Recipe } from './recipe';

/** A recipe in words and numbers, as a court reads it: everything that was done to the original, in order. */
export function recipeWords(recipe: Recipe): string[] {
  const { turn, crop, brightness, contrast, covers } = recipe;
  const words: string[] = [];
  if (turn !== 0) words.push(`Turned ${turn}° clockwise.`);
  if (crop) words.push(`Cropped to ${boxWords(crop)}.`);
  if (brightness !== 0 || contrast !== 0) words.push(toneWords(recipe));
  if (covers.length > 0) words.push(coverWords(covers));
  return words.length > 0 ? words : ['Shown as it came: not turned, cropped, brightened or covered.'];
}

function toneWords(recipe: Recipe): string {
  const { slope, intercept } = toneOf(recipe);
  const added = `${intercept < 0 ? '−' : '+'} ${rounded(Math.abs(intercept))}`;
  const settings = `Brightness ${signed(recipe.brightness)}, contrast ${signed(recipe.contrast)}`;
  return `${settings}: each level (0 to 255) became ${rounded(slope)} × level ${added}.`;
}

function coverWords(covers: readonly Box[]): string {
  const count = covers.length === 1 ? 'One area' : `${covers.length} areas`;
  return `${count} covered with a solid block: ${covers.map(boxWords).join('; ')}.`;
}

/** `300 × 200 pixels at 40 from the left, 12 from the top` */
const boxWords = ({ x, y, w, h }: Box): string =>
  `${w} × ${h} pixels at ${x} from the left, ${y} from the top`;
const signed = (value: number): string => (value < 0 ? `−${-value}` : `+${value}`);
const rounded = (value: number): string => String(Math.round(value * 1000) / 1000);

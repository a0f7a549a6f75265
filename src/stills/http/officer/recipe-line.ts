import type { FaceBox } from '../../rules/faces';
import type { Recipe, Turn } from '../../rules/recipe';

const TURNED: Readonly<Record<Turn, string | null>> = {
  0: null,
  90: 'turned right',
  180: 'turned half round',
  270: 'turned left',
};

/** What was done to a picture, in words: `Cropped to 900 × 700, 3 covers, brightness +10.` */
export function recipeLine(recipe: Recipe, faces: readonly FaceBox[]): string {
  const { turn, crop, covers, brightness, contrast } = recipe;
  const done = [
    TURNED[turn],
    crop && `cropped to ${crop.w}\u00a0×\u00a0${crop.h}`,
    covers.length > 0 && some(covers.length, 'cover'),
    brightness !== 0 && `brightness ${signed(brightness)}`,
    contrast !== 0 && `contrast ${signed(contrast)}`,
    faces.length > 0 && `${some(faces.length, 'face')} marked`,
  ].filter((part): part is string => typeof part === 'string');
  return done.length === 0 ? 'As it came.' : `${capital(done.join(', '))}.`;
}

const some = (count: number, thing: string): string => `${count} ${count === 1 ? thing : `${thing}s`}`;
const signed = (value: number): string => (value > 0 ? `+${value}` : `−${-value}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

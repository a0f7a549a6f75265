/** Where a word may be broken, best first: addresses have slashes and dots, references have hyphens. */
const AFTER = [/\//, /[-.]/] as const;

/**
 * A text in two lines, broken where it reads best: nearest its middle, at a space where there is one, else after a
 * slash, else after a hyphen or dot. One that has no such place stays whole.
 */
export function breakInTwo(text: string): string[] {
  const middle = text.length / 2;
  const nearest = (places: readonly number[]): number | undefined =>
    [...places].sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  const inside = Array.from(text, (_, place) => place).slice(1);
  const at = [
    nearest(inside.filter((place) => text[place] === ' ')),
    ...AFTER.map((kind) => nearest(inside.filter((place) => kind.test(text[place - 1])))),
  ].find((place) => place !== undefined);
  return at === undefined ? [text] : [text.slice(0, at).trim(), text.slice(at).trim()];
}

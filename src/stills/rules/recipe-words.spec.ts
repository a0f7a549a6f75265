import { PLAIN_RECIPE } from './recipe';
import { recipeWords } from './recipe-words';

describe('a recipe in words', () => {
  it('says that nothing was done', () => {
    expect(recipeWords(PLAIN_RECIPE)).toEqual([
      'Shown as it came: not turned, cropped, brightened or covered.',
    ]);
  });

  it('says all that was done, with its numbers, in the order it is done in', () => {
    const recipe = {
      turn: 90,
      crop: { x: 40, y: 12, w: 300, h: 200 },
      brightness: 10,
      contrast: -5,
      covers: [{ x: 1, y: 2, w: 3, h: 4 }],
    } as const;
    const [turned, cropped, toned, covered, ...rest] = recipeWords(recipe);
    expect(turned).toBe('Turned 90° clockwise.');
    expect(cropped).toBe('Cropped to 300 × 200 pixels at 40 from the left, 12 from the top.');
    expect(toned).toMatch(
      /^Brightness \+10, contrast −5: each level \(0 to 255\) became 0\.\d+ × level \+ \d+/,
    );
    expect(covered).toBe(
      'One area covered with a solid block: 3 × 4 pixels at 1 from the left, 2 from the top.',
    );
    expect(rest).toEqual([]);
  });
});

import { wholeOf, type Box } from './boxes';
import { faceProblems, MAX_FACES, soughtFace, uncoveredBystanders, type FaceBox } from './faces';

const picture = { width: 100, height: 80 };
const whole = wholeOf(picture);
const sought: FaceBox = { x: 10, y: 10, w: 20, h: 25, who: 'sought' };
const bystander: FaceBox = { x: 60, y: 10, w: 20, h: 25, who: 'bystander' };

describe('marked faces', () => {
  it('are kept when they lie inside the picture, up to its edges', () => {
    expect(
      faceProblems([sought, bystander, { ...sought, x: 80, y: 55 }, { ...sought, x: 0, y: 0 }], picture),
    ).toEqual([]);
  });

  it.each([
    ['over the right edge', { x: 81 }, 'face_outside_picture'],
    ['over the lower edge', { y: 56 }, 'face_outside_picture'],
    ['over the left edge', { x: -1 }, 'face_outside_picture'],
    ['over the upper edge', { y: -1 }, 'face_outside_picture'],
    ['without width', { w: 0 }, 'face_empty'],
    ['turned inside out', { h: -5 }, 'face_empty'],
    ['between pixels', { x: 10.5 }, 'face_not_whole_pixels'],
    ['nowhere', { x: Number.NaN }, 'face_not_whole_pixels'],
  ])('are refused %s, by their place in the list', (_where, spoiled, problem) => {
    expect(faceProblems([sought, { ...sought, ...spoiled }], picture)).toEqual([{ face: 1, problem }]);
  });

  it('are a crowd at most', () => {
    const crowd = Array.from({ length: MAX_FACES }, () => bystander);
    expect(faceProblems(crowd, picture)).toEqual([]);
    expect(faceProblems([...crowd, bystander], picture)).toEqual([
      { face: MAX_FACES, problem: 'too_many_faces' },
    ]);
  });

  it('know the person the still is of', () => {
    expect(soughtFace([bystander, sought, { ...sought, x: 40 }])).toBe(sought);
    expect(soughtFace([bystander])).toBeUndefined();
  });

  it('name the bystanders who can still be seen, and never the person sought', () => {
    const other: FaceBox = { ...bystander, y: 50 };
    expect(uncoveredBystanders([sought, bystander, other], [], whole)).toEqual([bystander, other]);
    const cover = { x: 55, y: 5, w: 30, h: 35 };
    expect(uncoveredBystanders([sought, bystander, other], [cover], whole)).toEqual([other]);
  });

  it('look only at what is published: outside a crop is out of sight, and half in it is to be covered by half', () => {
    const seen = (published: Box, covers: readonly Box[] = []) =>
      uncoveredBystanders([bystander], covers, published).length;
    expect(seen({ x: 0, y: 0, w: 60, h: 80 })).toBe(0);
    expect(seen({ x: 0, y: 0, w: 61, h: 80 })).toBe(1);
    expect(seen({ x: 0, y: 0, w: 70, h: 80 }, [{ x: 60, y: 10, w: 10, h: 25 }])).toBe(0);
    expect(seen({ x: 0, y: 0, w: 71, h: 80 }, [{ x: 60, y: 10, w: 10, h: 25 }])).toBe(1);
  });
});

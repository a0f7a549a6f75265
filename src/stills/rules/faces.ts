import { contains, isCovered, wholeOf, type Box, type Size } from './boxes';

/** Whose face an officer has marked: the person this still is of, or somebody who is merely there. */
export const FACE_OWNERS = ['sought', 'bystander'] as const;
export type FaceOwner = (typeof FACE_OWNERS)[number];

/** A face marked on a still, in whole pixels of the upright picture. */
export interface FaceBox extends Box {
  readonly who: FaceOwner;
}

/** A crowd can be marked; a box a pixel cannot. */
export const MAX_FACES = 200;

export type FaceProblem = 'face_not_whole_pixels' | 'face_empty' | 'face_outside_picture' | 'too_many_faces';

/** What is wrong with marked faces, each named with its place in the list; empty when they can be kept. */
export function faceProblems(
  faces: readonly FaceBox[],
  picture: Size,
): { readonly face: number; readonly problem: FaceProblem }[] {
  if (faces.length > MAX_FACES) return [{ face: MAX_FACES, problem: 'too_many_faces' }];
  return faces.flatMap((box, face) => {
    const problem = boxProblem(box, picture);
    return problem ? [{ face, problem }] : [];
  });
}

/** The first face marked as sought: the one that crops are cut around. */
export function soughtFace(faces: readonly FaceBox[]): FaceBox | undefined {
  return faces.find((face) => face.who === 'sought');
}

/** The bystanders of whom anything at all can still be seen. */
export function uncoveredBystanders(faces: readonly FaceBox[], covers: readonly Box[]): FaceBox[] {
  return faces.filter((face) => face.who === 'bystander' && !isCovered(face, covers));
}

function boxProblem(box: Box, picture: Size): FaceProblem | null {
  if (![box.x, box.y, box.w, box.h].every(Number.isInteger)) return 'face_not_whole_pixels';
  if (box.w < 1 || box.h < 1) return 'face_empty';
  return contains(wholeOf(picture), box) ? null : 'face_outside_picture';
}

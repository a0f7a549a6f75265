import { boxProblem, intersection, isCovered, type Box, type BoxProblem, type Size } from './boxes';

/** Whose face an officer has marked: the person this still is of, or somebody who is merely there. */
export const FACE_OWNERS = ['sought', 'bystander'] as const;
export type FaceOwner = (typeof FACE_OWNERS)[number];

/** A face marked on a still, in whole pixels of the turned upright picture. */
export interface FaceBox extends Box {
  readonly who: FaceOwner;
}

/** A crowd can be marked; a box a pixel cannot. */
export const MAX_FACES = 200;

export type FaceProblem = `face_${BoxProblem}` | 'too_many_faces';

/** What is wrong with marked faces, each named with its place in the list; empty when they can be kept. */
export function faceProblems(
  faces: readonly FaceBox[],
  picture: Size,
): { readonly face: number; readonly problem: FaceProblem }[] {
  if (faces.length > MAX_FACES) return [{ face: MAX_FACES, problem: 'too_many_faces' }];
  return faces.flatMap((box, face) => {
    const problem = boxProblem(box, picture);
    return problem ? [{ face, problem: `face_${problem}` as const }] : [];
  });
}

/** The first face marked as sought: the one that crops are cut around. */
export function soughtFace(faces: readonly FaceBox[]): FaceBox | undefined {
  return faces.find((face) => face.who === 'sought');
}

/** The bystanders of whom anything at all can still be seen in what is published of the picture. */
export function uncoveredBystanders(
  faces: readonly FaceBox[],
  covers: readonly Box[],
  published: Box,
): FaceBox[] {
  return faces.filter((face) => {
    const seen = intersection(face, published);
    return face.who === 'bystander' && seen !== null && !isCovered(seen, covers);
  });
}

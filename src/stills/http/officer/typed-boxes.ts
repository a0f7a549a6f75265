import { bodyChoice, bodyNumber, bodyText } from '../../../web';
import type { Box } from '../../rules/boxes';
import { FACE_OWNERS, MAX_FACES, type FaceBox } from '../../rules/faces';
import { MAX_COVERS } from '../../rules/recipe';

/** A box as it was typed: four numbers, or what somebody took for one. */
export interface BoxValues {
  readonly x: string;
  readonly y: string;
  readonly w: string;
  readonly h: string;
}

/** One row of the faces: a box, and whose face it is. */
export interface FaceValues extends BoxValues {
  readonly who: string;
}

export const NO_BOX: BoxValues = { x: '', y: '', w: '', h: '' };
const SIDES = ['x', 'y', 'w', 'h'] as const;

/** A box as its four fields show it. */
export const boxValues = ({ x, y, w, h }: Box): BoxValues => ({
  x: String(x),
  y: String(y),
  w: String(w),
  h: String(h),
});

export const faceValues = (face: FaceBox): FaceValues => ({ ...boxValues(face), who: face.who });

/** The faces of a body. A row without a number in it is no face: emptying it takes the mark away. */
export function facesTyped(body: unknown): FaceValues[] {
  return rows(MAX_FACES, (number) => ({
    ...boxTyped(body, `face-${number}`),
    who: bodyChoice(body, `face-${number}-who`, FACE_OWNERS) ?? 'bystander',
  }));
}

/** The covers of a body; an empty row is none. */
export function coversTyped(body: unknown): BoxValues[] {
  return rows(MAX_COVERS, (number) => boxTyped(body, `cover-${number}`));
}

export function boxTyped(body: unknown, name: string): BoxValues {
  const [x = '', y = '', w = '', h = ''] = SIDES.map((side) => bodyText(body, `${name}-${side}`));
  return { x, y, w, h };
}

export const isTyped = (box: BoxValues): boolean => SIDES.some((side) => box[side] !== '');

/** The box that was typed; not a number wherever a side is none, which the rules refuse by name. */
export function boxOf(values: BoxValues): Box {
  const side = (name: (typeof SIDES)[number]) => bodyNumber(values, name) ?? Number.NaN;
  return { x: side('x'), y: side('y'), w: side('w'), h: side('h') };
}

export function faceOf(values: FaceValues): FaceBox {
  return { ...boxOf(values), who: values.who === 'sought' ? 'sought' : 'bystander' };
}

/** One more than may be kept is read, so that too many are refused and none is lost. */
function rows<Row extends BoxValues>(most: number, row: (number: number) => Row): Row[] {
  return Array.from({ length: most + 1 }, (_, index) => row(index + 1)).filter(isTyped);
}

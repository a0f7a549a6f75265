import {
  accepted,
  bodyChoice,
  bodyNumber,
  bodyText,
  errorAt,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import type { Preparation } from '../../actions/intended-preparation';
import type { StillRecord } from '../../data/stills';
import { FACE_OWNERS, faceProblems, MAX_FACES, type FaceBox } from '../../rules/faces';
import { readStillWords, type StillWordsTyped } from '../../rules/still-words';
import {
  momentValues,
  stillWordsError,
  stillWordsTyped,
  stillWordsValues,
  type StillWordsValues,
} from './still-words.form';

/** One row of the faces: four numbers as typed, and whose face it is. */
export interface FaceValues {
  readonly who: string;
  readonly x: string;
  readonly y: string;
  readonly w: string;
  readonly h: string;
}

export interface PreparationValues extends StillWordsValues {
  readonly revision: string;
  readonly faces: readonly FaceValues[];
}

const SIDES = ['x', 'y', 'w', 'h'] as const;

/** The form as it stands for a still before anything is typed. */
export function preparationValues(still: StillRecord): PreparationValues {
  return {
    alt: still.alternativeText,
    place: still.place,
    suppliedBy: still.suppliedBy,
    ...momentValues(still.capturedAt),
    revision: String(still.revision),
    faces: still.faces.map(({ who, x, y, w, h }) => ({
      who,
      x: String(x),
      y: String(y),
      w: String(w),
      h: String(h),
    })),
  };
}

/** The form that prepares a still. A row of faces without a number in it is no face: emptying it takes the mark away. */
export function parsePreparationForm(
  still: StillRecord,
  body: unknown,
): Parsed<Preparation, PreparationValues> {
  const values: PreparationValues = {
    ...stillWordsValues(body),
    revision: bodyText(body, 'revision'),
    faces: facesTyped(body),
  };
  const words = keepingSeconds(still, values, stillWordsTyped(values));
  const read = readStillWords(words);
  const faces = values.faces.map(faceOf);
  const errors: FormError[] = [
    ...(read.ok ? [] : read.problems.map(stillWordsError)),
    ...faceProblems(faces, still).map(({ face, problem }) =>
      errorAt(`face-${face + 1}-x`, `Face ${face + 1}: ${t(`stills.errors.${problem}`)}`),
    ),
  ];
  if (errors.length > 0) return rejected(values, errors);
  const revision = bodyNumber(body, 'revision') ?? still.revision;
  return accepted({ ref: still.reference, revision, words, faces });
}

function facesTyped(body: unknown): FaceValues[] {
  return Array.from({ length: MAX_FACES }, (_, index): FaceValues => {
    const cell = (name: string) => bodyText(body, `face-${index + 1}-${name}`);
    const who = bodyChoice(body, `face-${index + 1}-who`, FACE_OWNERS) ?? 'bystander';
    return { who, x: cell('x'), y: cell('y'), w: cell('w'), h: cell('h') };
  }).filter((face) => SIDES.some((side) => face[side] !== ''));
}

function faceOf(values: FaceValues): FaceBox {
  const side = (name: (typeof SIDES)[number]) => bodyNumber(values, name) ?? Number.NaN;
  const who = values.who === 'sought' ? 'sought' : 'bystander';
  return { who, x: side('x'), y: side('y'), w: side('w'), h: side('h') };
}

/** The form shows minutes and recorders know seconds: what was not changed keeps them. */
function keepingSeconds(
  { capturedAt }: StillRecord,
  values: StillWordsValues,
  words: StillWordsTyped,
): StillWordsTyped {
  const shown = momentValues(capturedAt);
  const same =
    shown.capturedAt === values.capturedAt && shown['capturedAt-time'] === values['capturedAt-time'];
  return same ? { ...words, capturedAt } : words;
}

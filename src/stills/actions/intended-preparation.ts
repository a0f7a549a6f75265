import { isDeepStrictEqual } from 'node:util';
import type { StillRecord } from '../data/stills';
import type { Box } from '../rules/boxes';
import { faceProblems, type FaceBox } from '../rules/faces';
import { recipeProblems, turnBetween, turnBox, turnedSize, type Recipe } from '../rules/recipe';
import { mayBePrepared } from '../rules/still-state';
import { particularsProblems, type Circumstances, type Custody } from '../rules/still-particulars';
import { readStillWords, type StillWords, type StillWordsTyped } from '../rules/still-words';
import { refuseStill } from '../stills.errors';
import type { Marks } from '../rules/published-parts';

export interface Preparation {
  readonly ref: string;
  /** The revision the officer was looking at; absent: whichever it is. */
  readonly revision?: number;
  /** What is absent stays as it is; so it is with everything below. */
  readonly words?: Partial<StillWordsTyped>;
  /** Every face there is to mark. Absent: the marks stay on the people they are on, also when the picture is turned. */
  readonly faces?: readonly FaceBox[];
  readonly recipe?: Recipe;
  readonly circumstances?: Partial<Circumstances>;
  readonly custody?: Partial<Custody>;
}

/** How a still is to be once it is prepared. */
export interface IntendedPreparation {
  readonly said: StillWords & Circumstances & Custody;
  readonly marks: Marks;
  /** Its files are to be made anew: recipe or faces are others, or it came before there were such files. */
  readonly remakes: boolean;
}

/** What a preparation would make of the still, or the refusal of it: at its fields, all that is wrong at once. */
export function intended(still: StillRecord, preparation: Preparation): IntendedPreparation {
  mustBeAsSeen(still, preparation.revision ?? still.revision);
  const marks = checkedMarks(still, preparation);
  const now = marksOf(still.recipe, still.faces);
  const isComplete = still.placeholder !== '';
  return {
    said: checkedWords(still, preparation),
    marks,
    remakes: !isComplete || !isDeepStrictEqual(marks, now),
  };
}

/** Nobody changes what they did not see, and nobody what the public sees. */
export function mustBeAsSeen(still: StillRecord, revision: number): void {
  if (!mayBePrepared(still.standing)) throw refuseStill('still_is_public');
  if (still.revision !== revision) throw refuseStill('still_changed_meanwhile');
}

function checkedMarks(still: StillRecord, preparation: Preparation): Marks {
  const recipe = preparation.recipe ?? still.recipe;
  const wrong = recipeProblems(recipe, still).map(({ field, problem }) => ({ field, code: problem }));
  if (wrong.length > 0) throw refuseStill('still_recipe_not_valid', {}, wrong);
  const faces = preparation.faces ?? facesTurned(still, recipe);
  const problems = faceProblems(faces, turnedSize(still, recipe.turn));
  if (problems.length > 0) {
    const fields = problems.map(({ face, problem }) => ({ field: `faces.${face}`, code: problem }));
    throw refuseStill('still_faces_not_valid', {}, fields);
  }
  return marksOf(recipe, faces);
}

/** The faces where they are once the picture is turned as the recipe says. */
function facesTurned(still: StillRecord, { turn }: Recipe): FaceBox[] {
  const size = turnedSize(still, still.recipe.turn);
  const further = turnBetween(still.recipe.turn, turn);
  return still.faces.map((face) => ({ ...turnBox(face, size, further), who: face.who }));
}

function checkedWords(
  still: StillRecord,
  { words, circumstances, custody }: Preparation,
): StillWords & Circumstances & Custody {
  const read = readStillWords({ ...still, alt: still.alternativeText, ...words });
  const particulars = { ...particularsOf(still), ...circumstances, ...custody };
  const problems = [...(read.ok ? [] : read.problems), ...particularsProblems(particulars)];
  if (!read.ok || problems.length > 0) throw refuseStill('still_words_not_valid', {}, problems);
  return { ...read.value, ...particulars };
}

function particularsOf(still: StillRecord): Circumstances & Custody {
  const { overlay, atVictimsHome, surroundingsClear } = still;
  const { cameraOwner, howObtained, permission, exhibitReference, clockOffsetSeconds } = still;
  return {
    overlay,
    atVictimsHome,
    surroundingsClear,
    cameraOwner,
    howObtained,
    permission,
    exhibitReference,
    clockOffsetSeconds,
  };
}

/** Numbers and nothing else that a caller may have sent along. */
function marksOf({ turn, crop, brightness, contrast, covers }: Recipe, faces: readonly FaceBox[]): Marks {
  return {
    recipe: { turn, crop: crop && box(crop), brightness, contrast, covers: covers.map(box) },
    faces: faces.map((face) => ({ ...box(face), who: face.who })),
  };
}

const box = ({ x, y, w, h }: Box): Box => ({ x, y, w, h });

import { bodyNumber, bodyText, errorAt, t, type FormError } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { faceProblems, type FaceBox } from '../../rules/faces';
import {
  recipeProblems,
  turnBetween,
  turnBox,
  turnedSize,
  TURNS,
  type Recipe,
  type RecipeRefusal,
  type Turn,
} from '../../rules/recipe';
import {
  boxOf,
  boxTyped,
  boxValues,
  coversTyped,
  faceOf,
  facesTyped,
  faceValues,
  isTyped,
  NO_BOX,
  type BoxValues,
  type FaceValues,
} from './typed-boxes';

/** What is done to the picture and the faces on it, as it was typed. */
export interface RecipeValues {
  readonly turn: string;
  /** How the picture was turned when the boxes were drawn on it: they are turned on from there. */
  readonly shownTurn: string;
  readonly brightness: string;
  readonly contrast: string;
  readonly crop: BoxValues;
  readonly faces: readonly FaceValues[];
  readonly covers: readonly BoxValues[];
}

export interface Marked {
  readonly recipe: Recipe;
  readonly faces: readonly FaceBox[];
}

export function recipeValues({ recipe, faces }: Marked): RecipeValues {
  return {
    turn: String(recipe.turn),
    shownTurn: String(recipe.turn),
    brightness: String(recipe.brightness),
    contrast: String(recipe.contrast),
    crop: recipe.crop ? boxValues(recipe.crop) : NO_BOX,
    faces: faces.map(faceValues),
    covers: recipe.covers.map(boxValues),
  };
}

export function recipeTyped(body: unknown): RecipeValues {
  return {
    turn: bodyText(body, 'turn'),
    shownTurn: bodyText(body, 'shownTurn'),
    brightness: bodyText(body, 'brightness'),
    contrast: bodyText(body, 'contrast'),
    crop: boxTyped(body, 'crop'),
    faces: facesTyped(body),
    covers: coversTyped(body),
  };
}

export const turnOf = (typed: string): Turn | undefined => TURNS.find((turn) => String(turn) === typed);

/** What was typed, read: every box turned to where it lies once the picture is turned as it was asked for. */
export function readRecipe(
  still: StillRecord,
  values: RecipeValues,
): { marked: Marked; errors: readonly FormError[] } {
  const shown = turnOf(values.shownTurn) ?? still.recipe.turn;
  const recipe: Recipe = {
    turn: shown,
    crop: isTyped(values.crop) ? boxOf(values.crop) : null,
    brightness: toneTyped(values, 'brightness'),
    contrast: toneTyped(values, 'contrast'),
    covers: values.covers.map(boxOf),
  };
  const faces = values.faces.map(faceOf);
  const errors = [
    ...faceProblems(faces, turnedSize(still, shown)).map(({ face, problem }) =>
      errorAt(`face-${face + 1}-x`, `Face ${face + 1}: ${t(`stills.errors.${problem}`)}`),
    ),
    ...recipeProblems(recipe, still).map(recipeError),
  ];
  return { marked: turnedTo(turnOf(values.turn) ?? shown, { recipe, faces }, still), errors };
}

/** An empty field is no change of the tone. */
function toneTyped(values: RecipeValues, name: 'brightness' | 'contrast'): number {
  return values[name] === '' ? 0 : (bodyNumber(values, name) ?? Number.NaN);
}

function turnedTo(turn: Turn, { recipe, faces }: Marked, still: StillRecord): Marked {
  const by = turnBetween(recipe.turn, turn);
  const size = turnedSize(still, recipe.turn);
  return {
    recipe: {
      ...recipe,
      turn,
      crop: recipe.crop && turnBox(recipe.crop, size, by),
      covers: recipe.covers.map((cover) => turnBox(cover, size, by)),
    },
    faces: faces.map((face) => ({ ...turnBox(face, size, by), who: face.who })),
  };
}

/** A problem of the recipe at the field of the page that it is about. */
function recipeError({ field, problem }: RecipeRefusal): FormError {
  const sentence = t(`stills.errors.${problem}`);
  const cover = /^redactions\.(\d+)$/.exec(field);
  if (cover) return errorAt(`cover-${Number(cover[1]) + 1}-x`, `Cover ${Number(cover[1]) + 1}: ${sentence}`);
  if (field === 'redactions') return errorAt('cover-1-x', sentence);
  return errorAt(field === 'crop' ? 'crop-x' : field, sentence);
}

import { accepted, bodyChoice, bodyNumber, bodyText, rejected, type Parsed } from '../../../web';
import type { Preparation } from '../../actions/intended-preparation';
import type { StillRecord } from '../../data/stills';
import { isCovered } from '../../rules/boxes';
import { coversFor, turnedSize } from '../../rules/recipe';
import { readStillWords, type StillWordsTyped } from '../../rules/still-words';
import {
  particularsTyped,
  particularsValues,
  readParticulars,
  type ParticularsValues,
} from './particulars.form';
import { readRecipe, recipeTyped, recipeValues, type Marked, type RecipeValues } from './recipe.form';
import {
  momentValues,
  stillWordsError,
  stillWordsTyped,
  stillWordsValues,
  type StillWordsValues,
} from './still-words.form';

/** Everything on the page that prepares a still, as it was typed. */
export interface PreparationValues extends StillWordsValues, RecipeValues, ParticularsValues {
  readonly revision: string;
}

/** Which button was pressed. `see` goes to the picture, `stay` comes back, `cover` only adds covers to the form. */
const PRESSES = ['see', 'stay', 'cover'] as const;
export type Press = (typeof PRESSES)[number];

export const pressOf = (body: unknown): Press => bodyChoice(body, 'press', PRESSES) ?? 'see';

/** The form as it stands for a still before anything is typed. */
export function preparationValues(still: StillRecord): PreparationValues {
  return {
    alt: still.alternativeText,
    place: still.place,
    suppliedBy: still.suppliedBy,
    ...momentValues(still.capturedAt),
    ...recipeValues(still),
    ...particularsValues(still),
    revision: String(still.revision),
  };
}

export function preparationTyped(body: unknown): PreparationValues {
  return {
    ...stillWordsValues(body),
    ...recipeTyped(body),
    ...particularsTyped(body),
    revision: bodyText(body, 'revision'),
  };
}

/** The form that prepares a still; all that is wrong with it at once. */
export function parsePreparationForm(
  still: StillRecord,
  body: unknown,
): Parsed<Preparation, PreparationValues> {
  const values = preparationTyped(body);
  const words = keepingSeconds(still, values, stillWordsTyped(values));
  const read = readStillWords(words);
  const { marked, errors: ofRecipe } = readRecipe(still, values);
  const { particulars, errors: ofParticulars } = readParticulars(values);
  const errors = [...ofRecipe, ...(read.ok ? [] : read.problems.map(stillWordsError)), ...ofParticulars];
  if (errors.length > 0) return rejected(values, errors);
  const revision = bodyNumber(body, 'revision') ?? still.revision;
  return accepted({ ref: still.reference, revision, words, ...marked, ...particulars });
}

/**
 * The form with a cover over every bystander who has none, and the picture turned as it was asked for; nothing is saved
 * by it, and nothing else that was typed has to be right for it.
 */
export function withCovers(
  still: StillRecord,
  body: unknown,
): Parsed<{ values: PreparationValues; added: number }, PreparationValues> {
  const values = preparationTyped(body);
  const { marked, errors } = readRecipe(still, values);
  if (errors.length > 0) return rejected(values, errors);
  const added = missingCovers(marked, still);
  const covers = [...marked.recipe.covers, ...added];
  const covered = recipeValues({ ...marked, recipe: { ...marked.recipe, covers } });
  return accepted({ values: { ...values, ...covered }, added: added.length });
}

function missingCovers({ recipe, faces }: Marked, still: StillRecord) {
  const bare = faces.filter((face) => !isCovered(face, recipe.covers));
  return coversFor(bare, turnedSize(still, recipe.turn));
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

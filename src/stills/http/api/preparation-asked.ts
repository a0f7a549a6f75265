import type { Preparation } from '../../actions/intended-preparation';
import type { StillRecord } from '../../data/stills';
import { turnRecipe, type Recipe } from '../../rules/recipe';
import { readMoment } from './moment';
import type { PreparationBody } from './preparation.dto';

/** The preparation of a still that a body asks for. */
export function preparationAsked(still: StillRecord, body: PreparationBody): Preparation {
  const { alt, place, suppliedBy, capturedAt, overlay, atVictimsHome, surroundingsClear } = body;
  const { cameraOwner, howObtained, permission, exhibitReference, clockOffsetSeconds } = body;
  const moment = isSaid(capturedAt) ? { capturedAt: readMoment(capturedAt) } : {};
  return {
    ref: still.reference,
    revision: body.revision ?? undefined,
    faces: body.faces ?? undefined,
    recipe: recipeAsked(still, body),
    words: { ...saidOf({ alt, place, suppliedBy }), ...moment },
    circumstances: saidOf({ overlay, atVictimsHome, surroundingsClear }),
    custody: {
      ...saidOf({ cameraOwner, howObtained, permission, exhibitReference }),
      // Here null says something: nobody has compared the clocks.
      ...(clockOffsetSeconds === undefined ? {} : { clockOffsetSeconds }),
    },
  };
}

/** The recipe as it is, with what the body says of it. What is turned without being sent along turns with the picture. */
function recipeAsked(still: StillRecord, body: PreparationBody): Recipe {
  const turned = turnRecipe(still.recipe, still, body.turn ?? still.recipe.turn);
  const { crop, brightness, contrast, redactions: covers } = body;
  return { ...turned, ...saidOf({ brightness, contrast, covers }), ...(crop === undefined ? {} : { crop }) };
}

/** What was said: a program may say nothing by leaving a field out or by null. */
function saidOf<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isSaid(value))) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

function isSaid<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

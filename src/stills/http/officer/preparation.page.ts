import type { AtCase } from '../../../persons-sought';
import { errorSummary, PICTURE_SIZES, view, type FormErrors, type ViewResult } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { turnedSize } from '../../rules/recipe';
import { officePicture } from '../../still-picture';
import { stillPaths } from '../../stills.paths';
import { isAboutCustody } from './particulars.form';
import { pictureMap } from './picture-map';
import { preparationValues, type PreparationValues } from './preparation.form';
import { readRecipe, turnOf } from './recipe.form';
import { sourcePicture } from './source-picture';
import { NO_BOX, type BoxValues, type FaceValues } from './typed-boxes';

/** How the page comes about: freshly opened, or back with what was typed. */
export interface PreparationShown {
  readonly values?: PreparationValues;
  readonly errors?: FormErrors;
  /** What was done, as one sentence. */
  readonly said?: { readonly text: string } | null;
  /** What has to be known before saving. */
  readonly caution?: string;
  /** True when the page holds what no row holds yet, although nothing is wrong with it. */
  readonly unsaved?: boolean;
  readonly status?: number;
}

/** Rows to mark further boxes in; after saving there are as many again. */
const SPARE_ROWS = 3;
const NO_FACE: FaceValues = { who: 'bystander', ...NO_BOX };

/** The form that prepares a still, around the picture with its pixels numbered. */
export function preparationPage(at: AtCase, still: StillRecord, shown: PreparationShown = {}): ViewResult {
  const { values = preparationValues(still), errors = [], caution, said = null, unsaved = false } = shown;
  const { reference } = still;
  const turn = turnOf(values.shownTurn) ?? still.recipe.turn;
  const { width, height } = turnedSize(still, turn);
  const { marked } = readRecipe(still, { ...values, turn: String(turn) });
  const model = {
    title: `Prepare ${reference}`,
    place: at.place,
    back: { text: reference, href: stillPaths.show(reference) },
    action: stillPaths.preparation(reference),
    said,
    caution: caution ?? (still.standing === 'public' ? PUBLIC : null),
    unsaved,
    values: { ...values, shownTurn: String(turn) },
    errors: errorSummary(errors),
    size: `${width}\u00a0×\u00a0${height}\u00a0pixels`,
    map: pictureMap(sourcePicture(still), marked.recipe, marked.faces),
    turns: TURNS,
    faceRows: faceRows(values.faces),
    coverRows: placed([...values.covers, ...spare(NO_BOX)]),
    ...lastOf(still),
    openCustody: isAboutCustody(errors),
  };
  return view('stills/views/officer/preparation.njk', model, {
    status: shown.status ?? (errors.length > 0 ? 422 : 200),
  });
}

const PUBLIC = 'The public can see this picture. Withdraw it before you change it.';

const TURNS = [
  { value: '0', text: 'As it came' },
  { value: '90', text: 'Right' },
  { value: '180', text: 'Half round' },
  { value: '270', text: 'Left' },
];

function faceRows(faces: readonly FaceValues[]): object[] {
  // The first face on a picture is nearly always the one the picture was uploaded for.
  const [first, ...others] = spare(NO_FACE);
  const next = faces.length === 0 ? { ...first, who: 'sought' } : first;
  return placed([...faces, next, ...others]);
}

const spare = <Row>(row: Row): Row[] => Array.from({ length: SPARE_ROWS }, () => row);

const placed = (rows: readonly BoxValues[]): object[] =>
  rows.map((row, index) => ({ place: index + 1, ...row }));

/** The picture as it was last saved, beside the one that is marked on. */
function lastOf(still: StillRecord): object {
  if (still.revision === 1) return { last: null };
  return {
    last: officePicture(still, 'whole'),
    lastSizes: PICTURE_SIZES.whole,
    lastSaid: `As it was last saved, revision ${still.revision}`,
  };
}

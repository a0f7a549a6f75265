import type { AtCase } from '../../../persons-sought';
import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import type { StillRecord } from '../../data/stills';
import { stillPaths } from '../../stills.paths';
import { faceMap } from './face-map';
import { preparationValues, type FaceValues, type PreparationValues } from './preparation.form';
import { wholeAddress } from './whole-address';

/** Rows to mark further faces in; after saving there are as many again. */
const SPARE_ROWS = 3;
const NO_FACE: FaceValues = { who: 'bystander', x: '', y: '', w: '', h: '' };

/** The form that prepares a still, beside the picture with its pixels numbered. */
export function preparationPage(
  at: AtCase,
  still: StillRecord,
  said: object | null,
  values: PreparationValues = preparationValues(still),
  errors: FormErrors = [],
): ViewResult {
  const { reference, width, height } = still;
  const model = {
    title: `Prepare ${reference}`,
    place: at.place,
    back: { text: reference, href: stillPaths.show(reference) },
    action: stillPaths.preparation(reference),
    said,
    values,
    errors: errorSummary(errors),
    size: `${width}\u00a0×\u00a0${height}\u00a0pixels`,
    map: faceMap(wholeAddress(still), still, still.faces),
    rows: rowsFor(values.faces),
  };
  return view('stills/views/officer/preparation.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

function rowsFor(faces: readonly FaceValues[]): object[] {
  const spare = Array.from({ length: SPARE_ROWS }, (_, index) =>
    // The first face on a picture is nearly always the one the picture was uploaded for.
    faces.length + index === 0 ? { ...NO_FACE, who: 'sought' } : NO_FACE,
  );
  return [...faces, ...spare].map((face, index) => ({ number: index + 1, ...face }));
}

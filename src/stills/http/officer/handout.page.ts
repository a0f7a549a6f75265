import type { AtCase } from '../../../persons-sought';
import { errorSummary, t, view, type FormErrors, type ViewResult } from '../../../web';
import { handoutStanding } from '../../actions/make-handout';
import type { PlaceShown } from '../../data/place-shown.entity';
import type { StillRecord } from '../../data/stills';
import { officePicture } from '../../still-picture';
import { stillPaths } from '../../stills.paths';
import type { RecipientValues } from './handout.form';

const TEMPLATE = 'stills/views/officer/handout.njk';

export function handoutPage(
  at: AtCase,
  still: StillRecord,
  values: RecipientValues = { recipient: '' },
  errors: FormErrors = [],
): ViewResult {
  const { reference, standing } = still;
  const refusal = handoutStanding(still);
  const model = {
    ...frame(at, still, `Give ${reference} to a newsroom`),
    refused: refusal && t(`stills.errors.${refusal}`),
    embargoed: standing !== 'public',
    picture: officePicture(still, 'thumbnail') ?? officePicture(still, 'whole'),
    action: stillPaths.handouts(reference),
    values,
    errors: errorSummary(errors),
  };
  return view(TEMPLATE, model, { status: errors.length > 0 ? 422 : 200 });
}

/** The copy is made and written down; its file is one press away. */
export function givenPage(at: AtCase, still: StillRecord, { id, recipient, bytes }: PlaceShown): ViewResult {
  const { reference } = still;
  const kilobytes = Math.max(1, Math.round((bytes ?? 0) / 1024)).toLocaleString('en-GB');
  const model = {
    ...frame(at, still, `${reference} for ${recipient}`),
    given: { recipient, number: id, size: `${kilobytes} KB`, href: stillPaths.handout(reference, id) },
    again: stillPaths.handouts(reference),
  };
  return view(TEMPLATE, model, { status: 201 });
}

function frame(at: AtCase, { reference }: StillRecord, title: string): object {
  return { title, place: at.place, reference, back: { text: reference, href: stillPaths.show(reference) } };
}

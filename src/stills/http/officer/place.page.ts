import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import type { PlaceTyped } from '../../rules/place-by-hand';
import { KINDS_BY_HAND, type KindByHand } from '../../rules/place-shown';
import { PAPER_MINUTES, type PaperMinutes } from '../../rules/takedown-clock';
import { stillPaths } from '../../stills.paths';
import { NO_PLACE } from './place.form';
import { PLACE_KIND_WORDS } from './place-words';

const HINTS: Readonly<Record<KindByHand, string>> = {
  social_post: 'Paste its address below.',
  newsroom: 'Sent by mail, or downloaded by them.',
  broadcaster: 'Radio, television, a streaming channel.',
  partner: 'A bank, a council, a shopkeepers’ group.',
  printed_page: 'A newspaper page or a leaflet.',
  poster: 'On a wall or in a window.',
};

const WITHIN: Readonly<Record<PaperMinutes, string>> = {
  240: 'Within 4 hours',
  1440: 'Within a day',
  4320: 'Within 3 days',
  10080: 'Within a week',
};

/** Writing down where a picture went, by hand. */
export function placePage(
  place: object | null,
  reference: string,
  values: PlaceTyped = NO_PLACE,
  errors: FormErrors = [],
): ViewResult {
  const model = {
    title: `Where ${reference} went`,
    place,
    back: { text: reference, href: stillPaths.takedown(reference) },
    action: stillPaths.places(reference),
    reference,
    kinds: KINDS_BY_HAND.map((kind) => ({
      value: kind,
      text: PLACE_KIND_WORDS[kind],
      hint: { text: HINTS[kind] },
    })),
    times: PAPER_MINUTES.map((minutes) => ({ value: String(minutes), text: WITHIN[minutes] })),
    values: { ...values, minutesAllowed: String(values.minutesAllowed ?? '') },
    ticks: values.isUp ? ['yes'] : [],
    errors: errorSummary(errors),
  };
  return view('stills/views/officer/place.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

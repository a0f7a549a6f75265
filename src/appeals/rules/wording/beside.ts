import { inOrder, wordsMatching, type FoundWords } from './finding';
import type { EditionText } from './texts';
import { namesRelation, shieldedVictimsIn } from './victims';

/** What stands in public beside one picture, as the console keeps it. */
export interface BesidePicture {
  /** The number of whoever is seen. */
  readonly person: number;
  readonly label: string;
  readonly description: string;
  readonly place: string;
  /** As the public reads it. */
  readonly day: string;
}

/** A thing beside a picture: what is said of a person, or where a still was taken. */
export type BesideThing =
  | { readonly of: 'person'; readonly number: number; readonly part: 'label' | 'description' }
  | { readonly of: 'still'; readonly reference: string; readonly part: 'place' };

/** What beside one picture adds to the words of an edition: a place under it tells as much as one in a sentence. */
export function readBeside({ label, description, place, day }: BesidePicture): string {
  return `${label}. ${description}\nat ${place} on ${day}`;
}

/**
 * Each text beside the chosen pictures once, by the thing it belongs to: `persons.3.description` or
 * `stills.LARKFIELD-3B.place`. A person of two pictures is described once.
 */
export function besideTexts(
  references: readonly string[],
  beside: ReadonlyMap<string, BesidePicture>,
): EditionText[] {
  const texts = new Map<string, string>();
  for (const reference of references) {
    const one = beside.get(reference);
    if (!one) continue;
    texts.set(`persons.${one.person}.label`, one.label);
    texts.set(`persons.${one.person}.description`, one.description);
    texts.set(`stills.${reference}.place`, one.place);
  }
  return [...texts].map(([field, text]) => ({ field, text })).filter(({ text }) => text !== '');
}

/** The thing that a finding stands in; null for the words of the edition itself. */
export function besideThing(field: string): BesideThing | null {
  const [, number, part] = /^persons\.(\d+)\.(label|description)$/.exec(field) ?? [];
  if (number) return { of: 'person', number: Number(number), part: part as 'label' | 'description' };
  const [, reference] = /^stills\.(.+)\.place$/.exec(field) ?? [];
  return reference ? { of: 'still', reference, part: 'place' } : null;
}

/** A place known by name as where somebody learns, is looked after, prays or is put up. */
const TELLING_PLACE =
  /\b(?:primary school|school|academy|college|university|nursery|children[’']s (?:home|centre)|care home|nursing home|hostel|refuge|hospice|surgery|clinic|church|mosque|temple|synagogue|youth club|halls? of residence)\b/giu;

/**
 * The victim shield (DOMAIN, rule 7) over one text beside a picture; `whole` is everything the edition says, pictures
 * included. Of a place it asks more: where it is a school, a home or the like, and, as a whole, where somebody's relation
 * to the victim is told anywhere, for the two together tell who she is. Sexual Offences (Amendment) Act 1992, section 1.
 * Nothing is offered in its place: what is here belongs to the person or the still, and is changed there.
 */
export function shieldedBeside({ field, text }: EditionText, whole: string): FoundWords[] {
  const victims = shieldedVictimsIn(text, whole);
  const found = besideThing(field)?.of === 'still' ? [...victims, ...placesIn(text, whole)] : victims;
  return inOrder(found).map(({ start, end }) => ({ start, end, better: null }));
}

function placesIn(place: string, whole: string): FoundWords[] {
  if (namesRelation(whole)) return [{ start: 0, end: place.length, better: null }];
  return wordsMatching(place, TELLING_PLACE, () => ({ better: null }));
}

import { appealPaths, type LiveAppeal, type LivePerson } from '../../../appeals';
import { publicPicture, type StillRecord } from '../../../stills';
import { tipPaths } from '../../../tips';
import {
  londonDay,
  PICTURE_SIZES,
  publicDateTime,
  publicDay,
  publicTime,
  t,
  view,
  type ViewResult,
} from '../../../web';
import type { Sender } from '../../data/site-addresses';
import { oneOccasion } from '../../rules/occasion';
import { contactsOf } from './contacts';
import { personCards, pictureOf, referenceOf } from './people';
import type { Reading } from './reading';
import { sharingOf } from './sharing';

/** One person sought: the face beside the act, then everything that is known. */
export function personPage(
  appeal: LiveAppeal,
  person: LivePerson,
  reading: Reading,
  sender: Sender,
): ViewResult {
  const { language } = reading;
  const { slug, forceId } = appeal;
  const reference = referenceOf(appeal, person);
  const [first] = person.stills;
  const model = {
    title: t('public-site.person.title', { reference, label: person.label }, language),
    description: t('public-site.person.about', { reference, label: person.label }, language),
    sharing: sharingOf(appeal, sender, language, { number: person.number, reference }),
    ...back(appeal),
    reference,
    label: person.label,
    looks: person.description,
    age: person.apparentAge,
    picture: first ? pictureOf(first, 'person') : null,
    alt: first?.alternativeText ?? '',
    facts: factsOf(person, language),
    stills: person.stills.map((still) => wholePicture(still, language)),
    contacts: contactsOf(appeal.contacts, reading),
    tipPath: appealPaths.tip(slug, person.number),
    thatIsMePath: tipPaths.thatIsMe(slug, person.number),
    others: othersOf(appeal, person, language),
    sizes: PICTURE_SIZES,
  };
  return view('public-site/views/public/person.njk', model, { forceId });
}

/** One who is no longer sought: the reference, never why, and no word about how they look. */
export function noLongerSoughtPage(appeal: LiveAppeal, person: LivePerson, reading: Reading): ViewResult {
  const { language } = reading;
  const reference = referenceOf(appeal, person);
  const model = {
    title: t('public-site.no_longer.title', { reference }, language),
    ...back(appeal),
    reference,
    contacts: contactsOf(appeal.contacts, reading),
    tipPath: appealPaths.tip(appeal.slug),
    others: othersOf(appeal, person, language),
    sizes: PICTURE_SIZES,
  };
  const { forceId } = appeal;
  return view('public-site/views/public/no-longer-sought.njk', model, { status: 410, forceId });
}

function back({ slug, headline }: LiveAppeal): object {
  return { appealPath: appealPaths.show(slug), headline };
}

function othersOf(appeal: LiveAppeal, { number }: LivePerson, language: string): object[] {
  return personCards(appeal, 'tile', language).filter((other) => other.number !== number && other.sought);
}

function factsOf({ stills }: LivePerson, language: string): object[] {
  const say = (key: string) => t(`public-site.fact.${key}`, {}, language);
  const occasion = oneOccasion(
    stills.map(({ place, capturedAt }) => ({ place, day: londonDay(capturedAt), at: capturedAt })),
  );
  if (!occasion) {
    return stills.map(({ reference, place, capturedAt }) => ({
      key: reference,
      value: `${place}, ${publicDateTime(capturedAt, language)}`,
    }));
  }
  const { place, from, to } = occasion;
  const [begins, ends] = [publicTime(from, language), publicTime(to, language)];
  const time = begins === ends ? begins : t('public-site.from_to', { begins, ends }, language);
  return [
    { key: say('place'), value: place },
    { key: say('day'), value: publicDay(from, language) },
    { key: say('time'), value: time },
  ];
}

function wholePicture(still: StillRecord, language: string): object {
  const { reference, alternativeText, place, capturedAt } = still;
  return {
    reference,
    picture: publicPicture(still, 'whole'),
    alt: alternativeText,
    place,
    when: `${publicDay(capturedAt, language)}, ${publicTime(capturedAt, language)}`,
    datetime: capturedAt.toISOString(),
  };
}

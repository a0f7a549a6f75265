import { appealPaths, arrestSentence, type LiveAppeal, type TipTarget } from '../../../appeals';
import { tipPaths } from '../../../tips';
import {
  londonDay,
  londonMoment,
  PICTURE_SIZES,
  publicDate,
  publicDay,
  t,
  view,
  type ViewResult,
} from '../../../web';
import type { Sender } from '../../data/site-addresses';
import { telling } from '../../rules/passages';
import { spokenName } from '../../rules/spoken-name';
import { contactsOf, type Contacts } from './contacts';
import { personCards } from './people';
import type { Reading } from './reading';
import { sharingOf } from './sharing';

interface Fact {
  readonly key: string;
  readonly value?: string;
  readonly phone?: { readonly display: string; readonly dial: string };
}

/** An appeal that is live: who is sought, what happened, and how to tell us. */
export function appealPage(appeal: LiveAppeal, reading: Reading, sender: Sender): ViewResult {
  const { language } = reading;
  const { slug, headline, standfirst, forceId } = appeal;
  const contacts = contactsOf(appeal.contacts, reading);
  const [advice, ...then] = sentences(appeal.advice);
  const model = {
    title: headline,
    description: standfirst,
    sharing: sharingOf(appeal, sender, language),
    headline,
    standfirst,
    reference: spokenName(appeal.name),
    facts: factsOf(appeal, contacts, language),
    people: personCards(appeal, 'tile', language),
    sizes: PICTURE_SIZES.tile,
    told: telling(appeal.narrative),
    advice: advice ? { rule: advice, then: then.join(' ') } : null,
    quotes: appeal.quotes.map(({ name, rank, role, text }) => ({
      name,
      by: [rank, role].filter((one) => one !== '').join(', '),
      text: unquoted(text),
    })),
    victimCallout: appeal.victimCallout,
    notesToEditors: appeal.notesToEditors,
    contacts,
    updates: updatesOf(appeal, language),
    tipPath: appealPaths.tip(slug),
    victimPath: tipPaths.form(slug, undefined, 'victim_report'),
    thatIsMePath: tipPaths.thatIsMe(slug),
  };
  return view('public-site/views/public/appeal.njk', model, { forceId });
}

/** What is left of an appeal that was withdrawn: its name, never why, and a way to tell us all the same. */
export function endedAppealPage(appeal: TipTarget, reading: Reading): ViewResult {
  const { slug, name, forceId, contacts, persons } = appeal;
  const model = {
    title: t('public-site.ended.title', { reference: spokenName(name) }, reading.language),
    reference: spokenName(name),
    pictured: persons.length > 0,
    contacts: contactsOf(contacts, reading),
    tipPath: appealPaths.tip(slug),
  };
  return view('public-site/views/public/ended.njk', model, { status: 410, forceId });
}

/** Keys are said by the page; a key without a value is left out. */
function factsOf(appeal: LiveAppeal, { room }: Contacts, language: string): Fact[] {
  const { publishedAt, offenceCount, publicAreas, arrests } = appeal;
  const arrested = arrests && {
    count: arrests.count,
    day: publicDate(londonMoment(arrests.asAt, 12), language),
  };
  const facts: (Fact | false | null)[] = [
    { key: t('public-site.fact.published', {}, language), value: publicDate(publishedAt, language) },
    offenceCount !== null && {
      key: t('public-site.fact.offences', {}, language),
      value: new Intl.NumberFormat(language).format(offenceCount),
    },
    publicAreas !== '' && { key: t('public-site.fact.where', {}, language), value: capitalised(publicAreas) },
    arrested && {
      key: t('public-site.fact.arrested', {}, language),
      value: t('public-site.arrested_as_at', arrested, language),
    },
    room && { key: t('public-site.fact.room', {}, language), phone: room.phone },
  ];
  return facts.filter((fact): fact is Fact => Boolean(fact));
}

/** What happened to the page itself, and arrests told beside it. Nothing, while the first edition stands alone. */
function updatesOf({ publishedAt, updatedAt, arrestUpdates }: LiveAppeal, language: string): object[] {
  const arrests = arrestUpdates.map((one) => ({ at: one.toldAt, text: arrestSentence(one, language) }));
  const isChanged = updatedAt.getTime() > publishedAt.getTime();
  const changed = isChanged ? [{ at: updatedAt, text: t('public-site.update.changed', {}, language) }] : [];
  const all = [...arrests, ...changed];
  if (all.length === 0) return [];
  return [...all, { at: publishedAt, text: t('public-site.update.published', {}, language) }]
    .sort((one, other) => other.at.getTime() - one.at.getTime())
    .map(({ at, text }) => ({ datetime: londonDay(at), day: publicDay(at, language), text }));
}

/** The first sentence of the advice is the one to remember; what follows is what to do. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?])\s+/).filter((one) => one !== '');

/** The page sets the marks itself, whether or not the drafter typed some. */
const unquoted = (text: string): string => text.replace(/^["“‘]+|["”’]+$/g, '');

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

import {
  appealPaths,
  contactView,
  CRIMESTOPPERS,
  type ConfirmedCall,
  type LiveAppeal,
} from '../../../appeals';
import type { Force } from '../../../forces';
import { publicTime, t, view, type ViewResult } from '../../../web';
import type { SiteContents } from '../../data/site-appeals';
import { spokenName } from '../../rules/spoken-name';
import { contactsOf } from './contacts';
import { referenceOf } from './people';
import type { Reading } from './reading';
import type { Asked } from './verify.form';

/** What the page answers: whether there is such an appeal, and what to do now. */
export interface Answer {
  readonly found: 'live' | 'not_in_appeal' | 'no_longer_sought' | 'ended' | 'unknown';
  readonly reference: string;
  readonly force?: string;
  readonly headline?: string;
  readonly path?: string;
}

/** What was asked: about an appeal, or about a call; `call` is null where no such word waits. */
export interface Questions {
  readonly asked: Asked | null;
  readonly call?: ConfirmedCall | null;
}

/** Is this appeal, or the officer who rang, real? Every number on it is published on the appeals themselves. */
export function verifyPage(contents: SiteContents, { asked, call }: Questions, reading: Reading): ViewResult {
  const { language } = reading;
  const model = {
    title: t('public-site.verify.title', {}, language),
    description: t('public-site.verify.lead', {}, language),
    typed: asked?.typed ?? '',
    answer: asked ? answerTo(asked, contents) : null,
    call: call === undefined ? null : callAnswer(call, language),
    numbers: roomsOf(contents.live, reading),
    crimestoppers: contactView(CRIMESTOPPERS, reading.now).phone,
  };
  return view('public-site/views/public/verify.njk', model);
}

/** The incident room of each appeal; two appeals of one name with one number are said once. */
function roomsOf(live: readonly LiveAppeal[], reading: Reading): object[] {
  const rooms = live.flatMap(({ name, slug, contacts }) => {
    const { room } = contactsOf(contacts, reading);
    return room ? [{ reference: spokenName(name), path: appealPaths.show(slug), phone: room.phone }] : [];
  });
  return [...new Map(rooms.map((room) => [`${room.reference} ${room.phone.dial}`, room])).values()];
}

/** Wrong, used, and of another day are one answer. */
function callAnswer(call: ConfirmedCall | null, language: string): object {
  if (!call) return { found: 'unknown' };
  const { force, officer, madeAt } = call;
  return { found: 'ours', force, officer, at: publicTime(madeAt, language) };
}

/** A name or a reference says at once which appeal it is; of two that share a name, the newest is meant. */
export function answerTo(asked: Asked, { live, ended, forces }: SiteContents): Answer {
  const byName = live.find((appeal) => isNamed(appeal, asked.name));
  const { reference } = asked;
  const ofReference = reference ? live.filter((appeal) => isNamed(appeal, reference.name)) : [];
  const showing = ofReference.find((appeal) => personIn(appeal, reference?.person));
  const person = showing && personIn(showing, reference?.person);
  if (showing && person) {
    const found = person.sought ? 'live' : 'no_longer_sought';
    return { ...about(showing, forces), found, reference: referenceOf(showing, person) };
  }
  if (byName) return { ...about(byName, forces), found: 'live' };
  const [nearest] = ofReference;
  if (nearest) return { ...about(nearest, forces), found: 'not_in_appeal' };
  const over = ended.find((appeal) => [asked.name, reference?.name].some((name) => isNamed(appeal, name)));
  if (over) return { found: 'ended', reference: spokenName(over.name) };
  return { found: 'unknown', reference: '' };
}

function isNamed({ name, slug }: { name: string; slug: string }, asked: string | undefined): boolean {
  return asked !== undefined && (spokenName(name) === asked || slug.toUpperCase() === asked);
}

const personIn = ({ persons }: LiveAppeal, number: number | undefined) =>
  persons.find((person) => person.number === number);

function about(
  { name, slug, headline, forceId }: LiveAppeal,
  forces: readonly Force[],
): Omit<Answer, 'found'> {
  return {
    reference: spokenName(name),
    force: forces.find(({ id }) => id === forceId)?.name ?? '',
    headline,
    path: appealPaths.show(slug),
  };
}

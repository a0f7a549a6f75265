import type { TipEnvelope } from '../../data/tip-envelopes';
import { tipReference } from '../../rules/tip-reference';
import { tipOfficePaths } from '../../tips.paths';
import type { InboxShown } from './inbox.page';
import { at } from '../inbox-place';
import { CHANNEL_WORDS, dayAgo, DISPOSITION_WORDS, KIND_WORDS, languageName } from './tip-words';

interface RowPlace {
  readonly shown: InboxShown;
  /** The tip that is read beside the list. */
  readonly current: string | null;
}

/** After how many whole days an unread tip has waited too long. */
const TOO_LONG_DAYS = 2;

/** A tip in a list: what it is, then its envelope. Nothing sealed. */
export function tipRow(tip: TipEnvelope, { shown, current }: RowPlace): object {
  const { place, today, inbox } = shown;
  return {
    href: at(tipOfficePaths.show(tip.id), { ...place, queue: inbox.queue }),
    title: KIND_WORDS[tip.kind],
    ref: inbox.people.referenceOf(tip),
    unread: tip.state === 'received',
    current: tip.id === current,
    age: dayAgo(tip.day, today),
    line: [tipReference(tip.id), CHANNEL_WORDS[tip.channel], whoHas(tip, shown)].filter(Boolean).join(' · '),
    tags: tagsOf(tip, shown),
  };
}

function whoHas({ officerId, readers, messages }: TipEnvelope, { actor, inbox }: InboxShown): string {
  const name = (id: string) => (id === actor.id ? 'you' : (inbox.people.officers.get(id) ?? 'a colleague'));
  const others = readers.filter((id) => id !== officerId);
  const read =
    others.length > 2 ? `read by ${others.length} others` : `read by ${others.map(name).join(' and ')}`;
  return [
    messages > 1 ? `${messages} messages` : '',
    officerId !== null && officerId !== actor.id ? `with ${name(officerId)}` : '',
    others.length > 0 ? read : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function tagsOf(tip: TipEnvelope, { actor, inbox, today }: InboxShown): object[] {
  const waited = Math.round((Date.parse(today) - Date.parse(tip.day)) / (24 * 60 * 60 * 1000));
  const tags: (object | false)[] = [
    tip.hazard && tip.state !== 'disposed' && { text: 'Threat to life', tone: 'halt' },
    tip.language !== 'en' && { text: languageName(tip.language), tone: 'care' },
    inbox.writtenSince.has(tip.id) && { text: 'Wrote again', tone: 'care' },
    tip.state === 'received' && waited >= TOO_LONG_DAYS && { text: 'Unread too long', tone: 'care' },
    tip.officerId === actor.id && tip.state !== 'disposed' && { text: 'Yours', tone: 'act' },
    tip.disposition !== null && { text: `Closed: ${DISPOSITION_WORDS[tip.disposition].toLowerCase()}` },
  ];
  return tags.filter((tag) => tag !== false);
}

import type { OfficerActor } from '../../../kernel';
import { consoleDateTime, consoleTime, errorSummary, londonDay, type FormErrors } from '../../../web';
import type { ReadTip } from '../../actions/open-tip';
import type { TipEnvelope } from '../../data/tip-envelopes';
import type { Opener, TipColleague } from '../../data/tip-people';
import { PURPOSES } from '../../rules/purpose';
import { tipReference } from '../../rules/tip-reference';
import { DISPOSITIONS } from '../../rules/tip-state';
import { tipOfficePaths } from '../../tips.paths';
import { at, type InboxPlace } from '../inbox-place';
import { saidInTip } from './said-in-tip';
import type { ClosingValues } from './tip.form';
import {
  capital,
  CHANNEL_WORDS,
  dayAgo,
  DISPOSITION_WORDS,
  KIND_WORDS,
  languageName,
  PURPOSE_WORDS,
} from './tip-words';

/** What was typed into a form of the page and could not be taken. */
export interface Refused {
  readonly answer?: string;
  readonly note?: string;
  readonly closing?: ClosingValues;
  readonly errors: FormErrors;
}

/** A tip in the reading pane: its envelope, or all of it when it was opened. */
export interface TipShown {
  readonly actor: OfficerActor;
  readonly tip: TipEnvelope;
  readonly place: InboxPlace;
  readonly today: string;
  readonly reference: string | null;
  /** Null until a purpose was said. */
  readonly read: ReadTip | null;
  /** Who had opened it before. */
  readonly openers: readonly Opener[];
  readonly colleagues: readonly TipColleague[];
  /** Names of everybody who wrote in it. */
  readonly names: ReadonlyMap<string, string>;
  readonly refused: Refused | null;
}

const FINDINGS = {
  cut_short: 'Messages that you have seen are gone from the end of this talk.',
  swapped: 'This is not what you read here before: another tip or another message stands in its place.',
  seen_record_gone: 'You have read this tip before, and your own record of it is gone.',
  row_changed: 'Its kind, its person or its danger to life are not what the sender said.',
} as const;

export function readingModel(shown: TipShown): object {
  const { tip, place, read, today, reference } = shown;
  const sent = read ? saidInTip(read) : null;
  return {
    id: tipReference(tip.id),
    about: `${KIND_WORDS[tip.kind]}${reference ? ' of ' : ''}`,
    reference,
    came: [CHANNEL_WORDS[tip.channel], `received ${sent?.at ?? dayAgo(tip.day, today)}`].join(', '),
    tags: tagsOf(shown),
    openers: openersLine(shown),
    findings: (read?.findings ?? []).map((finding) => FINDINGS[finding]),
    purposes: read
      ? []
      : PURPOSES.map((purpose) => ({
          text: capital(PURPOSE_WORDS[purpose]),
          href: at(tipOfficePaths.show(tip.id), { ...place, purpose }),
        })),
    sent,
    ...(read && actsModel(shown, read)),
  };
}

function tagsOf({ tip, actor, colleagues }: TipShown): object[] {
  const { officerId, disposition, hazard, language } = tip;
  const who = colleagues.find(({ id }) => id === officerId)?.name ?? 'a colleague';
  const tags: (object | false)[] = [
    hazard && { text: 'Threat to life', tone: 'halt' },
    language !== 'en' && { text: languageName(language), tone: 'care' },
    disposition !== null && { text: `Closed: ${DISPOSITION_WORDS[disposition].toLowerCase()}` },
    officerId === null && { text: 'Room pool' },
    officerId !== null && (officerId === actor.id ? { text: 'Yours', tone: 'act' } : { text: `With ${who}` }),
  ];
  return tags.filter((tag) => tag !== false);
}

/** "Opened before by you on 4 Dec 2026, 14.02 and by Rosa Lindqvist on …" */
function openersLine({ openers, actor, today }: TipShown): string {
  if (openers.length === 0) return 'Nobody has opened it before.';
  const each = openers.map(({ id, name, at: when }) => {
    const moment = londonDay(when) === today ? `at ${consoleTime(when)}` : `on ${consoleDateTime(when)}`;
    return `by ${id === actor.id ? 'you' : name} ${moment}`;
  });
  const last = each.pop();
  return `Opened ${each.length > 0 ? `${each.join(', ')} and ${last}` : last}.`;
}

function actsModel(shown: TipShown, { messages, notes }: ReadTip): object {
  const { tip, actor, place, colleagues, names, refused } = shown;
  const by = (id: string | undefined) => (id === actor.id ? 'You' : ((id && names.get(id)) ?? 'A colleague'));
  const moment = (sealed: string | undefined) => (sealed ? consoleDateTime(new Date(sealed)) : '');
  return {
    talk: messages.slice(1).map((opened) => ({
      who: opened.speaker === 'tipster' ? 'They wrote' : `${by(opened.message.by)} answered`,
      mine: opened.speaker === 'officer',
      at: moment(opened.message.at),
      text: opened.message.text,
    })),
    lang: tip.language,
    notes: notes.map(({ note }) => ({ who: by(note.by), at: moment(note.at), text: note.text })),
    errors: errorSummary(refused?.errors ?? []),
    typed: { answer: refused?.answer ?? '', note: refused?.note ?? '', ...refused?.closing },
    after: messages.length,
    paths: {
      answer: tip.canReturn ? at(tipOfficePaths.messages(tip.id), place) : null,
      note: at(tipOfficePaths.notes(tip.id), place),
      allocate: tip.state === 'disposed' ? null : at(tipOfficePaths.assignment(tip.id), place),
      close: at(tipOfficePaths.disposition(tip.id), place),
    },
    closed: tip.state === 'disposed',
    openForm: refused ? formOf(refused) : null,
    mine: tip.officerId === actor.id,
    me: actor.id,
    officers: [
      { value: '', text: 'Room pool' },
      ...colleagues.map(({ id, name }) => ({ value: id, text: id === actor.id ? `${name} (you)` : name })),
    ],
    officer: tip.officerId ?? '',
    outcomes: [
      { value: '', text: 'Choose' },
      ...DISPOSITIONS.map((value) => ({ value, text: DISPOSITION_WORDS[value] })),
    ],
  };
}

/** The form that shows its errors; the others stay folded. */
function formOf({ answer, note, closing }: Refused): string {
  if (answer !== undefined) return 'answer';
  if (note !== undefined) return 'note';
  return closing === undefined ? 'allocate' : 'close';
}

import { bodyChoices, bodyClock, bodyText, bodyTicked, phone } from '../../../web';
import type { ContactHours } from '../../rules/contact-hours';
import { CRIMESTOPPERS, type ContactKind, type ContactPoint } from '../../rules/contact-point';

/** One number to ring, as it was typed. */
export interface ContactValues {
  /** What its fields begin with. */
  readonly at: string;
  readonly kind: ContactKind;
  readonly label: string;
  readonly phone: string;
  readonly opens: string;
  readonly closes: string;
  /** 1 is Monday. */
  readonly days: readonly string[];
}

export interface ContactsValues {
  readonly room: ContactValues;
  readonly crimestoppers: { readonly offered: boolean; readonly phone: string };
  readonly others: readonly ContactValues[];
}

export const WEEK = ['1', '2', '3', '4', '5', '6', '7'] as const;
const ROOM_LABEL = 'Incident room';
/** More than anybody reads; the form shows one empty row more than there are. */
const OTHERS_AT_MOST = 3;

const blank = (at: string, kind: ContactKind, label = ''): ContactValues => ({
  at,
  kind,
  label,
  phone: '',
  opens: '',
  closes: '',
  days: WEEK,
});

/** The contact points of an edition as the form shows them. */
export function contactValues(contacts: readonly ContactPoint[]): ContactsValues {
  const room = contacts.find(({ kind }) => kind === 'incident_room');
  const charity = contacts.find(({ kind }) => kind === 'crimestoppers');
  const others = contacts.filter(({ kind }) => kind === 'other');
  return {
    room: room ? valuesOf('room', room) : blank('room', 'incident_room', ROOM_LABEL),
    crimestoppers: { offered: charity !== undefined, phone: charity?.phone ?? CRIMESTOPPERS.phone },
    others: others.map((point, index) => valuesOf(`other-${index + 1}`, point)),
  };
}

/** The same with an empty row at the end, where there is room for one more. */
export function withEmptyRow({ others, ...rest }: ContactsValues): ContactsValues {
  const more = others.length < OTHERS_AT_MOST ? [blank(`other-${others.length + 1}`, 'other')] : [];
  return { ...rest, others: [...others, ...more] };
}

export function contactsTyped(body: unknown): ContactsValues {
  const rows = Array.from({ length: OTHERS_AT_MOST }, (_, index) =>
    typed(body, `other-${index + 1}`, 'other'),
  );
  return {
    room: typed(body, 'room', 'incident_room'),
    crimestoppers: {
      offered: bodyTicked(body, 'crimestoppers'),
      phone: bodyText(body, 'crimestoppers-phone'),
    },
    others: rows
      .filter(({ label, phone }) => label !== '' || phone !== '')
      .map((row, index) => ({ ...row, at: `other-${index + 1}` })),
  };
}

/** A contact point with the place in the form that its mistakes belong to. */
export interface ReadContact {
  readonly at: string;
  readonly value: ContactPoint;
}

/** The contact points that were meant. What is wrong with one stays in it, so that the rule says so. */
export function readContacts({ room, crimestoppers, others }: ContactsValues): ReadContact[] {
  const read: ReadContact[] = [];
  if (room.phone !== '')
    read.push({ at: room.at, value: pointOf({ ...room, label: room.label || ROOM_LABEL }) });
  if (crimestoppers.offered) {
    const dialled = tidyPhone(crimestoppers.phone || CRIMESTOPPERS.phone);
    read.push({ at: 'crimestoppers', value: { ...CRIMESTOPPERS, phone: dialled } });
  }
  return [...read, ...others.map((row) => ({ at: row.at, value: pointOf(row) }))];
}

function valuesOf(at: string, { kind, label, phone: number, hours }: ContactPoint): ContactValues {
  const days = hours?.days?.map(String) ?? WEEK;
  return { at, kind, label, phone: number, opens: hours?.opens ?? '', closes: hours?.closes ?? '', days };
}

function typed(body: unknown, at: string, kind: ContactKind): ContactValues {
  return {
    at,
    kind,
    label: bodyText(body, `${at}-label`),
    phone: bodyText(body, `${at}-phone`),
    opens: bodyText(body, `${at}-opens`),
    closes: bodyText(body, `${at}-closes`),
    days: bodyChoices(body, `${at}-days`, WEEK),
  };
}

function pointOf(row: ContactValues): ContactPoint {
  return { kind: row.kind, label: row.label, phone: tidyPhone(row.phone), hours: hoursOf(row) };
}

const tidyPhone = (number: string): string => phone(number)?.display ?? number;

/** Both times or neither; no day ticked means every day. */
function hoursOf({ opens, closes, days }: ContactValues): ContactHours | null {
  if (opens === '' && closes === '') return null;
  const all = days.length === 0 || days.length === WEEK.length;
  return { opens: clock(opens), closes: clock(closes), days: all ? null : days.map(Number) };
}

function clock(time: string): string {
  const read = bodyClock({ time }, 'time');
  if (read === null || read === 'invalid') return time;
  return `${String(read.hour).padStart(2, '0')}:${String(read.minute).padStart(2, '0')}`;
}

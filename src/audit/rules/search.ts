import type { AuditFacts, AuditVerb } from './entry';

/** What an auditor narrows the log by. Absent means everything. */
export interface AuditFilters {
  /** Part of an officer's name, or an officer's id. */
  readonly officer?: string;
  /** What it was done to: a reference that people say, or the beginning of an id. */
  readonly thing?: string;
  /** How an act begins: `tip.` for all that is done with tips. */
  readonly act?: string;
  readonly verb?: AuditVerb;
  /** What somebody said they looked for, as it begins. */
  readonly purpose?: string;
  /** Part of whom something was given to. */
  readonly recipient?: string;
  /** A case's reference, in either spelling. */
  readonly caseRef?: string;
  /** First and last day, both included, as year-month-day. */
  readonly from?: string;
  readonly to?: string;
}

/** The entry a page ended with: the next one goes on behind it. */
export interface AuditCursor {
  readonly day: string;
  /** null where only the day is kept, and with it `serial`. */
  readonly at: Date | null;
  readonly serial: string | null;
  readonly id: string;
}

export const SEARCH_TEXT_LIMIT = 100;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SERIAL = /^\d{1,18}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A day that a calendar has. */
export function isDay(text: string): boolean {
  const midnight = new Date(`${text}T00:00:00Z`);
  // Date rolls 30 February over into March; a day that rolled is not a day.
  return DAY.test(text) && !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

export function isId(text: string): boolean {
  return ID.test(text);
}

/** Enough of an id to mean one thing: what the page shows of it. */
export function isIdBeginning(text: string): boolean {
  return text.length >= 8 && /^[0-9a-f-]{8,36}$/i.test(text);
}

/** Acts are small words with dots and underscores; anything else can begin none. */
export function isBeginningOfAct(text: string): boolean {
  return /^[a-z_.]*$/.test(text);
}

/** The cursor as the one word that stands in an address. */
export function cursorToText({ day, at, serial, id }: AuditCursor): string {
  const place = at && serial !== null ? `${at.toISOString()} ${serial}` : '-';
  return Buffer.from(`${day} ${id} ${place}`, 'utf8').toString('base64url');
}

/** null for what is no cursor of ours. */
export function cursorFromText(text: string): AuditCursor | null {
  const [day = '', id = '', ...place] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  if (!isDay(day) || !isId(id)) return null;
  if (place.length === 1 && place[0] === '-') return { day, at: null, serial: null, id };
  const [at = '', serial = '', ...rest] = place;
  const moment = new Date(at);
  const good = rest.length === 0 && !Number.isNaN(moment.getTime()) && SERIAL.test(serial);
  return good ? { day, at: moment, serial, id } : null;
}

/** What the log keeps of a search: what was found by the words, and never the words themselves. */
export function searchFacts(
  filters: AuditFilters,
  found: {
    readonly actorIds?: readonly string[];
    readonly things?: { readonly ids: readonly string[] };
    readonly after?: AuditCursor;
  },
  shown: number,
): AuditFacts {
  const { actorIds, things, after } = found;
  return {
    shown,
    ...counted('officer', actorIds),
    ...counted('thing', things?.ids),
    ...(filters.act && { act: filters.act }),
    ...(filters.verb && { verb: filters.verb }),
    ...(filters.purpose && { byPurpose: true }),
    ...(filters.recipient && { byRecipient: true }),
    ...(filters.from && { from: filters.from }),
    ...(filters.to && { to: filters.to }),
    ...(after && { further: true }),
  };
}

/** How many there were, and which when there was one. */
function counted(name: string, ids: readonly string[] | undefined): AuditFacts {
  if (!ids) return {};
  const [only] = ids;
  return { [`${name}s`]: ids.length, ...(ids.length === 1 && only !== undefined && { [name]: only }) };
}

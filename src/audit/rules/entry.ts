import type { Actor } from '../../kernel';

/** What can be done with personal data, in the words of the Data Protection Act 2018, section 62. */
export const AUDIT_VERBS = [
  'collection',
  'alteration',
  'consultation',
  'disclosure',
  'combination',
  'erasure',
] as const;
export type AuditVerb = (typeof AUDIT_VERBS)[number];

/**
 * What happens at a known moment, and what only a day is kept of (the arrival of a tip: TIP-PROTOCOL section 5).
 * Two chains and two heaps, because one order for both would tell the moment of the second by its neighbours.
 */
export const CHAINS = ['timed', 'dated'] as const;
export type Chain = (typeof CHAINS)[number];

/** Where an entry belongs that is no force's own: a command, a node, a newsroom's desk. */
export const NO_FORCE = '00000000-0000-0000-0000-000000000000';

export type AuditFacts = Readonly<Record<string, string | number | boolean | null>>;

/** What an action tells the log. */
export interface AuditRecord {
  readonly actor: Actor;
  /** null for what is no force's own. */
  readonly forceId: string | null;
  /** What was done, in the past tense: `appeal.published`. */
  readonly act: string;
  readonly verb: AuditVerb;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly caseId?: string | null;
  /** Why somebody looked, where they must say so. A word of a closed list. */
  readonly purpose?: string | null;
  /** Who was given it: compulsory for a disclosure. */
  readonly recipient?: string | null;
  /** Ids, numbers and states that say more; never what somebody wrote. */
  readonly facts?: AuditFacts;
  /** True where the moment may not be kept: the entry has its day. */
  readonly dayOnly?: boolean;
}

/** An entry as it stands in the log for good. */
export interface Entry {
  readonly id: string;
  readonly chain: Chain;
  readonly forceId: string;
  /** null on the dated chain. */
  readonly at: Date | null;
  /** Year-month-day in London. */
  readonly day: string;
  readonly verb: AuditVerb;
  readonly act: string;
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
  /** As the person was called then. */
  readonly actorName: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly purpose: string | null;
  readonly recipient: string | null;
  readonly facts: AuditFacts;
}

export const LONGEST_TEXT = 200;
const MOST_FACTS = 20;

/** Control characters and halves of characters: no id or state has them, and JSON in the database refuses some. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

export type RecordFault =
  | 'act_not_a_name'
  | 'subject_not_short'
  | 'disclosure_without_recipient'
  | 'text_too_long'
  | 'facts_not_small_and_flat';

/** The log holds who did what to which thing, and nothing that somebody wrote: the reason a record is not such, or null. */
export function recordFault(record: AuditRecord): RecordFault | null {
  if (!/^[a-z][a-z_]*(\.[a-z][a-z_]*)+$/.test(record.act)) return 'act_not_a_name';
  const { kind, id } = record.subject;
  if (!/^[a-z][a-z_]*$/.test(kind) || id.length === 0 || id.length > LONGEST_TEXT) return 'subject_not_short';
  if (record.verb === 'disclosure' && !record.recipient) return 'disclosure_without_recipient';
  if (!isShort(record.purpose) || !isShort(record.recipient)) return 'text_too_long';
  const facts = Object.entries(record.facts ?? {});
  if (facts.length > MOST_FACTS || !facts.every(isSmallFact)) return 'facts_not_small_and_flat';
  return null;
}

/** The entry a record becomes. */
export function entryOf(record: AuditRecord, made: { id: string; at: Date; day: string }): Entry {
  const { actor } = record;
  return {
    id: made.id,
    chain: record.dayOnly ? 'dated' : 'timed',
    forceId: record.forceId ?? NO_FORCE,
    at: record.dayOnly ? null : made.at,
    day: made.day,
    verb: record.verb,
    act: record.act,
    actorKind: actor.kind,
    actorId: actor.kind === 'officer' || actor.kind === 'desk' ? actor.id : null,
    actorName: actor.kind === 'public' ? null : actor.name,
    subjectKind: record.subject.kind,
    subjectId: record.subject.id,
    caseId: record.caseId ?? null,
    purpose: record.purpose ?? null,
    recipient: record.recipient ?? null,
    facts: record.facts ?? {},
  };
}

function isShort(text: string | null | undefined): boolean {
  return (text ?? '').length <= LONGEST_TEXT;
}

function isSmallFact([name, value]: [string, unknown]): boolean {
  if (!/^[a-zA-Z][a-zA-Z0-9_]*$/.test(name) || name.length > LONGEST_TEXT) return false;
  if (typeof value === 'string') return value.length <= LONGEST_TEXT && !UNPRINTABLE.test(value);
  return (
    value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

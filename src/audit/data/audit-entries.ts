import { Injectable } from '@nestjs/common';
import { DataSource, type Tx } from '../../platform';
import type { AuditVerb, Entry } from '../rules/entry';
import type { AuditCursor } from '../rules/search';

/** What is searched for, with names and references already turned into ids. */
export interface EntrySearch {
  readonly actorIds?: readonly string[];
  readonly actBegins?: string;
  readonly verb?: AuditVerb;
  /** Those of these ids, or whose id begins so. */
  readonly things?: { readonly ids: readonly string[]; readonly begins: string | null };
  readonly purpose?: string;
  readonly recipient?: string;
  readonly caseId?: string;
  readonly from?: string;
  readonly to?: string;
  readonly after?: AuditCursor;
}

/** An entry as a search finds it. */
export interface FoundEntry extends Entry, AuditCursor {
  /** Its place in the chain; null while the sequencer has not come round. */
  readonly position: number | null;
}

/** Every column, under the names code uses; a day stays the text it is. */
export const ENTRY_COLUMNS = `
  e.id, e.chain, e.force_id AS "forceId", e.at, to_char(e.day, 'YYYY-MM-DD') AS day, e.verb, e.act,
  e.actor_kind AS "actorKind", e.actor_id AS "actorId", e.actor_name AS "actorName",
  e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.case_id AS "caseId", e.purpose, e.recipient, e.facts`;

/** The log itself. There is nothing here to change or remove an entry with, and the database would refuse. */
@Injectable()
export class AuditEntries {
  constructor(private readonly db: DataSource) {}

  /** Adds an entry, and with it its place on the sequencer's list. */
  async add(tx: Tx, entry: Entry): Promise<void> {
    await tx.query(
      `WITH added AS (
         INSERT INTO audit_entries (id, chain, force_id, at, serial, day, verb, act, actor_kind, actor_id, actor_name,
                                    subject_kind, subject_id, case_id, purpose, recipient, facts)
         VALUES ($1, $2, $3, $4, CASE WHEN $2 = 'timed' THEN nextval('audit_entries_serial') END, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         RETURNING id, chain, force_id)
       INSERT INTO audit_waiting (entry_id, chain, force_id) SELECT id, chain, force_id FROM added`,
      [
        entry.id,
        entry.chain,
        entry.forceId,
        entry.at,
        entry.day,
        entry.verb,
        entry.act,
        entry.actorKind,
        entry.actorId,
        entry.actorName,
        entry.subjectKind,
        entry.subjectId,
        entry.caseId,
        entry.purpose,
        entry.recipient,
        JSON.stringify(entry.facts),
      ],
    );
  }

  /** A page of a force's entries, newest first; within a day, those that have no moment come first. */
  async search(tx: Tx, forceId: string, search: EntrySearch, limit: number): Promise<FoundEntry[]> {
    const { actorIds, actBegins, verb, things, purpose, recipient, caseId, from, to, after } = search;
    const rows: (Omit<FoundEntry, 'position'> & { position: string | null })[] = await tx.query(
      `SELECT ${ENTRY_COLUMNS}, e.serial, l.position
         FROM audit_entries e
         LEFT JOIN audit_links l ON l.chain = e.chain AND l.entry_id = e.id
        WHERE e.force_id = $1
          AND ($2::uuid[] IS NULL OR e.actor_id = ANY ($2))
          AND ($3::text IS NULL OR starts_with(e.act, $3))
          AND ($4::text IS NULL OR e.verb = $4)
          AND ($5::uuid IS NULL OR e.case_id = $5)
          AND ($6::date IS NULL OR e.day >= $6)
          AND ($7::date IS NULL OR e.day <= $7)
          AND ($13::text[] IS NULL OR e.subject_id = ANY ($13) OR starts_with(e.subject_id, $14::text))
          AND ($15::text IS NULL OR starts_with(e.purpose, $15))
          AND ($16::text IS NULL OR position(lower($16) IN lower(e.recipient)) > 0)
          AND ($8::date IS NULL OR (e.day <= $8 AND (e.day < $8 OR ${behind(after)})))
        ORDER BY e.day DESC, e.at DESC, e.serial DESC, e.id DESC
        LIMIT $12`,
      [
        forceId,
        ...[actorIds, actBegins, verb, caseId, from, to].map(orNull),
        ...[after?.day, after?.at, after?.serial, after?.id].map(orNull),
        limit,
        ...[things?.ids, things?.begins, purpose, recipient].map(orNull),
      ],
    );
    return rows.map((row) => ({ ...row, position: row.position === null ? null : Number(row.position) }));
  }

  /**
   * Everybody who stands in a force's log, with the name they had last. Steps from one officer to the next along
   * the index, because reading every entry to find a few hundred people would take longer every year.
   */
  async people(tx: Tx, forceId: string): Promise<{ id: string; name: string }[]> {
    return tx.query(
      `WITH RECURSIVE people AS (
         (SELECT actor_id FROM audit_entries
           WHERE force_id = $1 AND actor_id IS NOT NULL ORDER BY actor_id LIMIT 1)
         UNION ALL
         SELECT (SELECT e.actor_id FROM audit_entries e
                  WHERE e.force_id = $1 AND e.actor_id > people.actor_id ORDER BY e.actor_id LIMIT 1)
           FROM people WHERE people.actor_id IS NOT NULL)
       SELECT actor_id AS id, last.name
         FROM people
        CROSS JOIN LATERAL (SELECT e.actor_name AS name FROM audit_entries e
                             WHERE e.force_id = $1 AND e.actor_id = people.actor_id
                             ORDER BY e.day DESC, e.at DESC, e.serial DESC LIMIT 1) AS last
        WHERE actor_id IS NOT NULL`,
      [forceId],
    );
  }

  /**
   * Everything the log of a force holds about one thing, oldest first, with its place in the chain. Reading the log is
   * logged: by whoever asks.
   */
  async about(tx: Tx, forceId: string, subjectId: string): Promise<FoundEntry[]> {
    return this.inOrder(tx, 'e.subject_id = $2', [forceId, subjectId]);
  }

  /** The acts of one family (`appeal.`) in a case, oldest first. The same holds. */
  async ofCase(tx: Tx, forceId: string, caseId: string, actBegins: string): Promise<FoundEntry[]> {
    return this.inOrder(tx, 'e.case_id = $2 AND starts_with(e.act, $3)', [forceId, caseId, actBegins]);
  }

  private async inOrder(tx: Tx, where: string, values: readonly string[]): Promise<FoundEntry[]> {
    const rows: (Omit<FoundEntry, 'position'> & { position: string | null })[] = await tx.query(
      `SELECT ${ENTRY_COLUMNS}, e.serial, l.position
         FROM audit_entries e
         LEFT JOIN audit_links l ON l.chain = e.chain AND l.entry_id = e.id
        WHERE e.force_id = $1 AND ${where}
        ORDER BY e.day, e.at, e.serial, e.id`,
      [...values],
    );
    return rows.map((row) => ({ ...row, position: row.position === null ? null : Number(row.position) }));
  }

  /** True when the log says that this person did this to this thing. */
  async says(actorId: string, act: string, subjectId: string, tx?: Tx): Promise<boolean> {
    const rows: unknown[] = await (tx ?? this.db.manager).query(
      'SELECT 1 FROM audit_entries WHERE subject_id = $1 AND act = $2 AND actor_id = $3 LIMIT 1',
      [subjectId, act, actorId],
    );
    return rows.length > 0;
  }

  /** Who did this to this thing, each once, with their last time; the latest first. Not for what only a day is kept of. */
  async lastDone(act: string, subjectId: string): Promise<{ actorId: string; name: string; at: Date }[]> {
    return this.db.query(
      `SELECT * FROM (SELECT DISTINCT ON (actor_id) actor_id AS "actorId", actor_name AS name, at
                        FROM audit_entries
                       WHERE subject_id = $1 AND act = $2 AND actor_id IS NOT NULL AND at IS NOT NULL
                       ORDER BY actor_id, at DESC) AS last
        ORDER BY at DESC`,
      [subjectId, act],
    );
  }
}

/** What is not asked for, as the database knows it. */
const orNull = (value: unknown): unknown => value ?? null;

/** Behind the cursor on its own day. Every parameter is named in either case, so that each has a type. */
function behind(after: AuditCursor | undefined): string {
  return after?.at === null
    ? '(e.at IS NOT NULL OR ($9::timestamptz IS NULL AND $10::bigint IS NULL AND e.id < $11::uuid))'
    : '(e.at, e.serial, e.id) < ($9::timestamptz, $10::bigint, $11::uuid)';
}

import { Injectable } from '@nestjs/common';
import { DataSource, type Tx } from '../../platform';
import { NO_END, type ChainEnd, type Link } from '../rules/chain';
import type { Chain, Entry } from '../rules/entry';
import { ENTRY_COLUMNS } from './audit-entries';

export interface ChainName {
  readonly forceId: string;
  readonly chain: Chain;
}

export interface NewLink extends ChainEnd {
  readonly entryId: string;
  readonly previousHash: Buffer;
}

/** First half of the lock's key; the second is made of the chain's name. */
const SEQUENCING_LOCK = 0x1c1d_0005;

/** The chains of links over the log. */
@Injectable()
export class AuditChains {
  constructor(private readonly db: DataSource) {}

  /** The chains that have entries waiting. */
  async waiting(): Promise<ChainName[]> {
    return this.db.query('SELECT DISTINCT force_id AS "forceId", chain FROM audit_waiting');
  }

  /** Every chain there is, linked or not, as far as anybody has written to it. */
  async all(): Promise<ChainName[]> {
    return this.db.query(`
      SELECT force_id AS "forceId", chain FROM audit_heads
       UNION SELECT force_id, chain FROM audit_links WHERE position = 1
       UNION SELECT force_id, chain FROM audit_waiting
       ORDER BY 1, 2 DESC`);
  }

  /** True for the one process that may link this chain until its transaction ends. The others need not wait. */
  async claim(tx: Tx, { forceId, chain }: ChainName): Promise<boolean> {
    const [row] = await tx.query<{ mine: boolean }[]>(
      'SELECT pg_try_advisory_xact_lock($1, hashtext($2)) AS mine',
      [SEQUENCING_LOCK, `${forceId} ${chain}`],
    );
    return row?.mine ?? false;
  }

  /** How far the chain is known to reach. */
  async end({ forceId, chain }: ChainName, tx?: Tx): Promise<ChainEnd> {
    const rows: { position: string; hash: Buffer }[] = await (tx ?? this.db).query(
      'SELECT position, hash FROM audit_heads WHERE force_id = $1 AND chain = $2',
      [forceId, chain],
    );
    return rows[0] ? { position: Number(rows[0].position), hash: rows[0].hash } : NO_END;
  }

  /** What waits, in the order it is linked in: by its moment, or by nothing that tells one. */
  async entriesWaiting(tx: Tx, { forceId, chain }: ChainName, limit: number): Promise<Entry[]> {
    return tx.query(
      `SELECT ${ENTRY_COLUMNS}
         FROM audit_waiting w
         JOIN audit_entries e ON e.chain = w.chain AND e.id = w.entry_id
        WHERE w.force_id = $1 AND w.chain = $2
        ORDER BY e.at, e.serial, e.id
        LIMIT $3`,
      [forceId, chain, limit],
    );
  }

  /** Adds links to the end of a chain, moves its known end, and takes the entries off the list. */
  async append(tx: Tx, { forceId, chain }: ChainName, links: readonly NewLink[]): Promise<void> {
    const end = links.at(-1);
    if (!end) return;
    await tx.query(
      `INSERT INTO audit_links (force_id, chain, position, entry_id, previous_hash, hash)
       SELECT $1, $2, made.* FROM unnest($3::bigint[], $4::uuid[], $5::bytea[], $6::bytea[]) AS made`,
      [
        forceId,
        chain,
        links.map(({ position }) => position),
        links.map(({ entryId }) => entryId),
        links.map(({ previousHash }) => previousHash),
        links.map(({ hash }) => hash),
      ],
    );
    await tx.query(
      `INSERT INTO audit_heads (force_id, chain, position, hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (force_id, chain) DO UPDATE SET position = excluded.position, hash = excluded.hash`,
      [forceId, chain, end.position, end.hash],
    );
    await tx.query('DELETE FROM audit_waiting WHERE entry_id = ANY ($1::uuid[])', [
      links.map(({ entryId }) => entryId),
    ]);
  }

  /** The links behind `position`, up to and including `upTo`, each with its entry if it is still there. */
  async links({ forceId, chain }: ChainName, position: number, upTo: number, limit: number): Promise<Link[]> {
    const rows: (Entry & { position: string; entryId: string; previousHash: Buffer; hash: Buffer })[] =
      await this.db.query(
        `SELECT l.position, l.entry_id AS "entryId", l.previous_hash AS "previousHash", l.hash, ${ENTRY_COLUMNS}
           FROM audit_links l
           LEFT JOIN audit_entries e ON e.chain = l.chain AND e.id = l.entry_id
          WHERE l.force_id = $1 AND l.chain = $2 AND l.position > $3 AND l.position <= $4
          ORDER BY l.position
          LIMIT $5`,
        [forceId, chain, position, upTo, limit],
      );
    return rows.map(({ position: at, entryId, previousHash, hash, ...entry }) => ({
      position: Number(at),
      entryId,
      previousHash,
      hash,
      // The columns of an entry that is gone are all null.
      entry: (entry.id as string | null) === null ? null : entry,
    }));
  }

  /** Entries of a force that no link holds. Reads the whole log: for verification only. */
  async unlinked(forceId: string): Promise<number> {
    const [row] = await this.db.query<{ unlinked: number }[]>(
      `SELECT count(*)::int AS unlinked FROM audit_entries e
        WHERE e.force_id = $1
          AND NOT EXISTS (SELECT 1 FROM audit_links l WHERE l.chain = e.chain AND l.entry_id = e.id)`,
      [forceId],
    );
    return row?.unlinked ?? 0;
  }
}

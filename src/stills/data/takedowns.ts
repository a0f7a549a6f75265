import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { DataSource, newId, type Tx } from '../../platform';
import { OWN_KINDS } from '../rules/place-shown';
import type { PlaceShown } from './place-shown.entity';
import { Takedown } from './takedown.entity';

/** A place of our own that has not been seen to be empty yet. */
export type OwnPlace = Pick<PlaceShown, 'id' | 'stillId' | 'forceId'>;

/** Our own places under a running clock. */
const UNANSWERED = `
  SELECT p.id, p.still_id AS "stillId", p.force_id AS "forceId" FROM places_shown p
  JOIN takedowns t ON t.still_id = p.still_id AND t.ended_at IS NULL
  WHERE p.removed_at IS NULL AND p.kind = ANY ($1)`;

/** The clocks, read for a force and written in somebody's transaction. */
@Injectable()
export class Takedowns {
  constructor(private readonly db: DataSource) {}

  /** The clock that runs of a still, or null. */
  running(forceId: string, stillId: string, tx?: Tx): Promise<Takedown | null> {
    return (tx ?? this.db.manager).findOneBy(Takedown, { forceId, stillId, endedAt: IsNull() });
  }

  /** All that run of these stills, the latest first. */
  runningOf(forceId: string, stillIds: readonly string[]): Promise<Takedown[]> {
    return this.db.manager.find(Takedown, {
      where: { forceId, stillId: In([...stillIds]), endedAt: IsNull() },
      order: { startedAt: 'DESC', id: 'ASC' },
    });
  }

  /** Our own places that nobody has seen to be empty, of every force: for the house's own eyes. */
  unanswered(): Promise<OwnPlace[]> {
    return this.db.query(UNANSWERED, [OWN_KINDS]);
  }

  /** Starts a clock, unless one runs of the still already, which then goes on as it is. Answers whether it did. */
  async start(tx: Tx, takedown: Omit<Takedown, 'id' | 'endedAt'>): Promise<boolean> {
    const { forceId, caseId, stillId, cause, startedAt, startedBy } = takedown;
    const started = await tx.query<unknown[]>(
      `INSERT INTO takedowns (id, force_id, case_id, still_id, cause, started_at, started_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (still_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
      [newId(), forceId, caseId, stillId, cause, startedAt, startedBy],
    );
    return started.length > 0;
  }

  /** The picture was released anew. Where a clock was put back meanwhile, the moment it started is as good as any. */
  async end(tx: Tx, stillId: string, endedAt: Date): Promise<void> {
    await tx.query(
      `UPDATE takedowns SET ended_at = GREATEST(started_at, $2) WHERE still_id = $1 AND ended_at IS NULL`,
      [stillId, endedAt],
    );
  }
}

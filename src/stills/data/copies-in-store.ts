import { Injectable } from '@nestjs/common';
import { showablePersonSql, showableUntilSql } from '../../persons-sought';
import type { Tx } from '../../platform';
import { publicStillSql } from './public-stills';

/**
 * Copies of ours whose picture may not be given to anybody now: withdrawn, prepared anew, or of somebody who may no more be
 * shown. `handoutRefusal` says the same of one still.
 */
const ENDED_COPIES = `
  SELECT c.id, c.object_key AS "objectKey"
  FROM places_shown c
  JOIN stills s ON s.id = c.still_id
  JOIN persons_sought p ON p.id = s.person_id
  WHERE c.object_key IS NOT NULL AND NOT (
    s.revision = c.revision AND coalesce($1 < ${showableUntilSql('p')}, true)
    AND (${publicStillSql('s', 'p')} OR (s.state = 'approved' AND ${showablePersonSql('p')})))
  FOR UPDATE OF c SKIP LOCKED`;

/** The files we keep of what was given to somebody. */
@Injectable()
export class CopiesInStore {
  /** Takes the ended ones out of the register and answers where they lie; two processes never answer the same one. */
  async letGo(tx: Tx, now: Date): Promise<string[]> {
    const ended = await tx.query<{ id: string; objectKey: string }[]>(ENDED_COPIES, [now]);
    const ids = ended.map(({ id }) => id);
    if (ids.length > 0)
      await tx.query('UPDATE places_shown SET object_key = NULL WHERE id = ANY ($1::uuid[])', [ids]);
    return ended.map(({ objectKey }) => objectKey);
  }
}

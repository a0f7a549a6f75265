import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { OfficerActor } from '../../kernel';
import { DataSource, type Tx } from '../../platform';
import { SmallEditRow } from './small-edit.entity';

/** One that an officer was told of and has not looked at yet. */
export interface UnseenEdit {
  readonly slug: string;
  readonly number: number;
  readonly headline: string;
  readonly madeAt: Date;
}

const UNSEEN = `
  SELECT a.slug, e.number, e.headline, s.made_at AS "madeAt" FROM small_edits s
    JOIN editions e ON e.id = s.edition_id
    JOIN appeals a ON a.id = e.appeal_id
   WHERE s.seen_at IS NULL AND s.force_id = $1 AND $2 = ANY (s.told_officers)
   ORDER BY s.made_at LIMIT 50`;

/** Edits that needed no new authority. */
@Injectable()
export class SmallEdits {
  constructor(private readonly db: DataSource) {}

  ofEditions(editionIds: readonly string[], tx?: Tx): Promise<SmallEditRow[]> {
    return (tx ?? this.db.manager).findBy(SmallEditRow, { editionId: In([...editionIds]) });
  }

  /** Those an officer was told of and has not seen, the oldest first. */
  unseenBy({ id, forceId }: OfficerActor): Promise<UnseenEdit[]> {
    return this.db.query(UNSEEN, [forceId, id]);
  }

  async add(tx: Tx, edit: SmallEditRow): Promise<void> {
    await tx.insert(SmallEditRow, edit);
  }

  async see(tx: Tx, { editionId }: SmallEditRow, seenBy: string, seenAt: Date): Promise<void> {
    await tx.update(SmallEditRow, { editionId }, { seenBy, seenAt });
  }
}

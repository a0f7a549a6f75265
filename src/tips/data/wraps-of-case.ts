import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { NoteWrap } from './note-wrap.entity';
import { TipWrap } from './tip-wrap.entity';

/** Everything that one epoch of a case opens. */
export interface EpochOfCase {
  readonly caseId: string;
  readonly epoch: number;
}

export interface MovedTipWrap {
  readonly tipId: string;
  readonly keyVersion: number;
  readonly wrap: Buffer;
}

export interface MovedNoteWrap {
  readonly tipId: string;
  readonly wrap: Buffer;
}

const AT_ONCE = 1000;

/** The wraps of a whole case, for moving them from one epoch to the next. */
@Injectable()
export class WrapsOfCase {
  ofTips(tx: Tx, { caseId, epoch }: EpochOfCase): Promise<TipWrap[]> {
    return tx.find(TipWrap, {
      where: { caseId, epoch, who: 'C' },
      order: { tipId: 'ASC', keyVersion: 'ASC' },
    });
  }

  ofNotes(tx: Tx, { caseId, epoch }: EpochOfCase): Promise<NoteWrap[]> {
    return tx.find(NoteWrap, { where: { caseId, epoch }, order: { tipId: 'ASC' } });
  }

  async moveTips(tx: Tx, epoch: number, moved: readonly MovedTipWrap[]): Promise<void> {
    for (const some of inBatches(moved)) {
      await tx.query(
        `UPDATE sealed.tip_wraps AS w SET epoch = $1, wrap = m.wrap
           FROM unnest($2::uuid[], $3::int[], $4::bytea[]) AS m (tip_id, key_version, wrap)
          WHERE w.tip_id = m.tip_id AND w.key_version = m.key_version AND w.who = 'C'`,
        [
          epoch,
          some.map(({ tipId }) => tipId),
          some.map(({ keyVersion }) => keyVersion),
          some.map(({ wrap }) => wrap),
        ],
      );
    }
  }

  async moveNotes(tx: Tx, epoch: number, moved: readonly MovedNoteWrap[]): Promise<void> {
    for (const some of inBatches(moved)) {
      await tx.query(
        `UPDATE sealed.note_wraps AS w SET epoch = $1, wrap = m.wrap
           FROM unnest($2::uuid[], $3::bytea[]) AS m (tip_id, wrap) WHERE w.tip_id = m.tip_id`,
        [epoch, some.map(({ tipId }) => tipId), some.map(({ wrap }) => wrap)],
      );
    }
  }
}

function inBatches<T>(all: readonly T[]): T[][] {
  const batches = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: batches }, (_, at) => all.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}

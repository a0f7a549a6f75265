import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { NoteWrap } from './note-wrap.entity';
import { TipNote } from './tip-note.entity';

/** The sealed notes of tips, and the one wrap of their key. */
@Injectable()
export class TipNotes {
  /** Oldest first. */
  of(tx: Tx, tipId: string): Promise<TipNote[]> {
    return tx.find(TipNote, { where: { tipId }, order: { seq: 'ASC' } });
  }

  wrapOf(tx: Tx, tipId: string): Promise<NoteWrap | null> {
    return tx.findOneBy(NoteWrap, { tipId });
  }

  async addWrap(tx: Tx, wrap: NoteWrap): Promise<void> {
    await tx.insert(NoteWrap, wrap);
  }

  async add(tx: Tx, note: TipNote): Promise<void> {
    await tx.insert(TipNote, note);
  }
}

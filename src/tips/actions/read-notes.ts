import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { VaultRefused, type NotesKey } from '../../vault';
import { openNotes, openNotesWrap, type OpenedNote } from '../../vault/opening';
import { TipNotes } from '../data/tip-notes';
import type { HeldTip } from './hold-tip';

/** The notes of a held tip, opened and in order, with the hash that the next one follows. */
export interface OpenedNotes {
  readonly notes: readonly OpenedNote[];
  readonly head: Buffer | null;
}

/** Opens the case team's notes on a tip: the part that reading a tip and adding a note have in common. */
@Injectable()
export class ReadNotes {
  constructor(private readonly rows: TipNotes) {}

  async of(tx: Tx, held: HeldTip): Promise<readonly OpenedNote[]> {
    const key = await this.keyOf(tx, held);
    if (!key) return [];
    try {
      return (await this.opened(tx, held, key)).notes;
    } finally {
      key.wipe();
    }
  }

  /** The key of the tip's notes, or null before its first note. The caller wipes it. */
  async keyOf(tx: Tx, { tip, secrets }: HeldTip): Promise<NotesKey | null> {
    const row = await this.rows.wrapOf(tx, tip.id);
    if (!row) return null;
    const { tipId, caseId, epoch, wrap } = row;
    const secret = secrets.byEpoch.get(epoch);
    if (!secret) throw new VaultRefused('cannot_open');
    return openNotesWrap(secret, wrap, { tipId, caseId, epoch });
  }

  async opened(tx: Tx, { tip }: HeldTip, key: NotesKey): Promise<OpenedNotes> {
    const rows = await this.rows.of(tx, tip.id);
    return openNotes(
      key,
      tip.id,
      rows.map(({ id: noteId, seq, envelope }) => ({ noteId, seq, envelope })),
    );
  }
}

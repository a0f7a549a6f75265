import { Inject, Injectable } from '@nestjs/common';
import { CaseKeys } from '../../cases';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { newId, type Tx } from '../../platform';
import { newNotesKey, sealNote, sealNotesWrap, type NotesKey } from '../../vault';
import { TipNotes } from '../data/tip-notes';
import type { HeldTip } from './hold-tip';
import { ReadNotes } from './read-notes';
import { sealedMoment } from './sealed-moment';

/** Seals a note of the case team and keeps it behind the ones before: part of noting and of closing a tip. */
@Injectable()
export class WriteNote {
  constructor(
    private readonly keys: CaseKeys,
    private readonly rows: TipNotes,
    private readonly read: ReadNotes,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, actor: OfficerActor, held: HeldTip, text: string): Promise<void> {
    const key = (await this.read.keyOf(tx, held)) ?? (await this.firstKey(tx, held));
    try {
      const { notes, head } = await this.read.opened(tx, held, key);
      const place = { tipId: held.tip.id, noteId: newId(), seq: notes.length + 1, previous: head };
      const note = { v: 1, at: sealedMoment(this.clock.now()), by: actor.id, text } as const;
      const { tipId, noteId: id, seq } = place;
      await this.rows.add(tx, { id, tipId, seq, envelope: sealNote(key, place, note) });
    } finally {
      key.wipe();
    }
  }

  /** The first note makes the key, for the case alone: whoever sent the tip can never open it. */
  private async firstKey(tx: Tx, { tip }: HeldTip): Promise<NotesKey> {
    const { caseId, epoch, publicKey } = await this.keys.lockEpoch(tx, tip.caseId);
    const key = newNotesKey();
    try {
      const claim = { tipId: tip.id, caseId, epoch };
      await this.rows.addWrap(tx, { ...claim, wrap: sealNotesWrap(key, publicKey, claim) });
      return key;
    } catch (error) {
      key.wipe();
      throw error;
    }
  }
}

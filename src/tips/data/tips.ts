import { Injectable } from '@nestjs/common';
import { And, In, IsNull, Not, type EntityManager } from 'typeorm';
import { DataSource, violates, type Tx } from '../../platform';
import { refuseTip } from '../tips.errors';
import { FirstLook } from './first-look.entity';
import { NoteWrap } from './note-wrap.entity';
import { TipMessage } from './tip-message.entity';
import { TipWrap } from './tip-wrap.entity';
import { Tip } from './tip.entity';

/** What may change of a tip's row. */
export type TipColumns = Omit<Tip, 'id' | 'forceId'>;

/** The rows of tips: what is in clear, the sealed talk, and the wraps that open it for those who hold a key. */
@Injectable()
export class Tips {
  constructor(private readonly db: DataSource) {}

  /** For those who hold a tip's id of this force already; whether they may read it, the case team says. */
  byId(forceId: string, id: string, tx?: Tx): Promise<Tip | null> {
    return this.manager(tx).findOneBy(Tip, { forceId, id });
  }

  /** Whichever force it belongs to: only for those who then ask the case team, or who hold its receipt. */
  anywhere(id: string, tx?: Tx): Promise<Tip | null> {
    return this.manager(tx).findOneBy(Tip, { id });
  }

  byLookup(lookup: Buffer, tx?: Tx): Promise<Tip | null> {
    return this.manager(tx).findOneBy(Tip, { lookup });
  }

  /** The tip for one change at a time: whoever adds to its talk, reads it or disposes of it. */
  async lock(tx: Tx, id: string): Promise<Tip> {
    const locked = await tx.findOne(Tip, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!locked) throw refuseTip('tip_not_found');
    return locked;
  }

  /** A new tip with its wraps and its first message. `tip_receipt_taken` where there is one under this receipt. */
  async add(tx: Tx, tip: Tip, wraps: readonly TipWrap[], first: TipMessage): Promise<void> {
    try {
      await tx.insert(Tip, tip);
    } catch (error) {
      if (violates(error, 'tips_lookup_key') || violates(error, 'tips_pkey'))
        throw refuseTip('tip_receipt_taken');
      throw error;
    }
    await tx.insert(TipWrap, [...wraps]);
    await tx.insert(TipMessage, first);
  }

  /** Somebody has looked at it: the clock of the first look, and its time, are gone. */
  async looked(tx: Tx, tipId: string): Promise<void> {
    await tx.delete(FirstLook, { tipId });
  }

  async change(tx: Tx, id: string, change: Partial<TipColumns>): Promise<void> {
    await tx.update(Tip, { id }, change);
  }

  /** The case's tips that are with an officer outside of these and not closed: with somebody who reads it no more. */
  async withOthers(tx: Tx, caseId: string, officerIds: readonly string[]): Promise<string[]> {
    const found = await tx.find(Tip, {
      select: { id: true },
      where: { caseId, officerId: And(Not(IsNull()), Not(In([...officerIds]))), state: Not('disposed') },
      order: { id: 'ASC' },
    });
    return found.map(({ id }) => id);
  }

  /** With whom unread tips of the case are, and whether a life may be at risk: each once, so not how many. */
  unreadIn(caseId: string): Promise<{ officerId: string | null; hazard: boolean }[]> {
    return this.db.query(
      `SELECT DISTINCT officer_id AS "officerId", hazard FROM tips WHERE case_id = $1 AND state = 'received'`,
      [caseId],
    );
  }

  /** The whole talk, oldest first. */
  messagesOf(tipId: string, tx?: Tx): Promise<TipMessage[]> {
    return this.manager(tx).find(TipMessage, { where: { tipId }, order: { seq: 'ASC' } });
  }

  async lastMessageOf(tx: Tx, tipId: string): Promise<TipMessage | null> {
    return tx.findOne(TipMessage, { where: { tipId }, order: { seq: 'DESC' } });
  }

  /** The message that says the same already, if there is one. */
  saidBefore(tipId: string, resendMac: Buffer, tx?: Tx): Promise<TipMessage | null> {
    return this.manager(tx).findOneBy(TipMessage, { tipId, resendMac });
  }

  async addMessage(tx: Tx, message: TipMessage): Promise<void> {
    await tx.insert(TipMessage, message);
  }

  /** One a version of the tip's key. None for a tipster who closed their access. */
  wrapsOf(tipId: string, who: TipWrap['who'], tx?: Tx): Promise<TipWrap[]> {
    return this.manager(tx).find(TipWrap, { where: { tipId, who }, order: { keyVersion: 'ASC' } });
  }

  /** Closes the tip to whom these wraps were made for. */
  async removeWraps(tx: Tx, tipId: string, who: TipWrap['who']): Promise<void> {
    await tx.delete(TipWrap, { tipId, who });
  }

  noteWrapOf(tipId: string, tx?: Tx): Promise<NoteWrap | null> {
    return this.manager(tx).findOneBy(NoteWrap, { tipId });
  }

  private manager(tx?: Tx): EntityManager {
    return tx ?? this.db.manager;
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan } from 'typeorm';
import { DataSource, newId, violates, type Tx } from '../../platform';
import { refuseOfficer } from '../officers.errors';
import { RESET_LIFE_MS, type ResetDecision, type ShownIdentity } from '../rules/factor-reset';
import { SecondFactorReset } from './second-factor-reset.entity';

/** Resets of second factors: asked by one person, decided by another. */
@Injectable()
export class FactorResets {
  constructor(private readonly db: DataSource) {}

  /** Those of this force that wait for somebody, oldest first. */
  waiting(forceId: string, now: Date): Promise<SecondFactorReset[]> {
    return this.db.getRepository(SecondFactorReset).find({
      where: { forceId, decision: IsNull(), expiresAt: MoreThan(now) },
      order: { askedAt: 'ASC' },
    });
  }

  lock(tx: Tx, forceId: string, id: string): Promise<SecondFactorReset | null> {
    return tx.findOne(SecondFactorReset, { where: { id, forceId }, lock: { mode: 'pessimistic_write' } });
  }

  /** One at a time for an officer; one that nobody decided in time makes room. */
  async ask(
    tx: Tx,
    asked: { forceId: string; officerId: string; shown: ShownIdentity; askedBy: string },
    askedAt: Date,
  ): Promise<void> {
    const late = { officerId: asked.officerId, decision: IsNull(), expiresAt: LessThanOrEqual(askedAt) };
    await tx.update(SecondFactorReset, late, { decision: 'lapsed', decidedAt: askedAt });
    const expiresAt = new Date(askedAt.getTime() + RESET_LIFE_MS);
    try {
      await tx.insert(SecondFactorReset, { id: newId(), ...asked, askedAt, expiresAt });
    } catch (error) {
      if (violates(error, 'second_factor_resets_one_open')) throw refuseOfficer('reset_asked_already');
      throw error;
    }
  }

  async decide(
    tx: Tx,
    id: string,
    decision: Exclude<ResetDecision, 'lapsed'>,
    by: { readonly decidedBy: string; readonly decidedAt: Date },
  ): Promise<void> {
    await tx.update(SecondFactorReset, { id }, { decision, ...by });
  }
}

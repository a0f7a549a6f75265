import { Injectable } from '@nestjs/common';
import { IsNull, type EntityManager } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { CaseEpoch } from './case-epoch.entity';
import { CaseGrant } from './case-grant.entity';
import { CaseVouching } from './case-vouching.entity';

/** What the database says of a case's key. Nothing in it is believed before `verifiedChain` has been over it. */
export interface EpochRows {
  readonly epochs: readonly CaseEpoch[];
  readonly vouchings: readonly CaseVouching[];
}

/** The rows of the schema `sealed` that belong to cases. */
@Injectable()
export class CaseKeyRows {
  constructor(private readonly db: DataSource) {}

  async of(caseId: string, tx?: Tx): Promise<EpochRows> {
    const manager = this.manager(tx);
    const epochs = await manager.find(CaseEpoch, { where: { caseId }, order: { epoch: 'ASC' } });
    const vouchings = await manager.find(CaseVouching, {
      where: { caseId },
      order: { epoch: 'ASC', officerId: 'ASC' },
    });
    return { epochs, vouchings };
  }

  /** Waits until nobody changes the case's epoch, and keeps it so until the transaction ends. */
  async lockCurrent(tx: Tx, caseId: string, mode: 'pessimistic_read' | 'pessimistic_write'): Promise<void> {
    const current = () => tx.findOne(CaseEpoch, { where: { caseId, retiredAt: IsNull() }, lock: { mode } });
    // Whoever waited for a rotation finds the row they waited for retired, and the next one at a second look.
    if (!(await current())) await current();
  }

  async addEpoch(tx: Tx, epoch: CaseEpoch): Promise<void> {
    await tx.insert(CaseEpoch, epoch);
  }

  async retire(tx: Tx, caseId: string, at: Date): Promise<void> {
    await tx.update(CaseEpoch, { caseId, retiredAt: IsNull() }, { retiredAt: at });
  }

  /** Replaces what stands there: a row somebody planted must not keep out the word of a member. */
  async vouch(tx: Tx, vouching: CaseVouching): Promise<void> {
    await tx.upsert(CaseVouching, vouching, ['caseId', 'epoch', 'officerId']);
  }

  async grant(tx: Tx, grant: CaseGrant): Promise<void> {
    await tx.upsert(CaseGrant, grant, ['caseId', 'epoch', 'officerId']);
  }

  /** Every epoch this officer can open, oldest first. */
  grantsOf(caseId: string, officerId: string, tx?: Tx): Promise<CaseGrant[]> {
    return this.manager(tx).find(CaseGrant, { where: { caseId, officerId }, order: { epoch: 'ASC' } });
  }

  grantsIn(caseId: string, epoch: number, tx?: Tx): Promise<CaseGrant[]> {
    return this.manager(tx).findBy(CaseGrant, { caseId, epoch });
  }

  private manager(tx?: Tx): EntityManager {
    return tx ?? this.db.manager;
  }
}

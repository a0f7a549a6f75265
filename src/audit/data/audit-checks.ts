import { Injectable } from '@nestjs/common';
import { DataSource, type Tx } from '../../platform';
import type { ChainCheck } from '../rules/chain-check';
import { AuditCheck } from './audit-check.entity';

/** The checks that are under way. */
@Injectable()
export class AuditChecks {
  constructor(private readonly db: DataSource) {}

  of(officerId: string): Promise<AuditCheck | null> {
    return this.db.getRepository(AuditCheck).findOneBy({ officerId });
  }

  /** Takes the place of one that was begun before. */
  async begin(tx: Tx, check: AuditCheck): Promise<void> {
    await tx.upsert(AuditCheck, check, ['officerId']);
  }

  /** False where somebody else has gone on meanwhile. */
  async goOn(tx: Tx, { officerId, step }: AuditCheck, chains: ChainCheck[]): Promise<boolean> {
    const { affected } = await tx.update(AuditCheck, { officerId, step }, { step: step + 1, chains });
    return affected === 1;
  }

  /** False where somebody else has finished it meanwhile. */
  async end(tx: Tx, { officerId, step }: AuditCheck): Promise<boolean> {
    const { affected } = await tx.delete(AuditCheck, { officerId, step });
    return affected === 1;
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { nodeMac, randomBytes } from '../../vault';
import { CODE_BYTES, codeOf, tidyCode } from '../rules/invitation-code';
import { NodeSecrets } from './node-secrets';
import { OfficerRecoveryCode } from './officer-recovery-code.entity';

/** Enough for a lost telephone now and then, few enough for a slip of paper. */
export const RECOVERY_CODES = 8;

/** Codes that stand in for a lost second factor, each once. Nothing here can be read back. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly db: DataSource,
    private readonly secrets: NodeSecrets,
  ) {}

  /** New codes, which are in no row; the earlier ones are worth nothing from now on. */
  async issue(tx: Tx, officerId: string, madeAt: Date): Promise<string[]> {
    await tx.delete(OfficerRecoveryCode, { officerId });
    const codes = Array.from({ length: RECOVERY_CODES }, () => codeOf(randomBytes(CODE_BYTES)));
    const rows = codes.map((code) => ({ codeMac: this.mac(officerId, code), officerId, madeAt }));
    await tx.insert(OfficerRecoveryCode, rows);
    return codes;
  }

  /** True for exactly one of those who use the same code. */
  async use(tx: Tx, officerId: string, code: string, usedAt: Date): Promise<boolean> {
    const open = { codeMac: this.mac(officerId, code), officerId, usedAt: IsNull() };
    return (await tx.update(OfficerRecoveryCode, open, { usedAt })).affected === 1;
  }

  left(officerId: string): Promise<number> {
    return this.db.getRepository(OfficerRecoveryCode).countBy({ officerId, usedAt: IsNull() });
  }

  async removeAllOf(tx: Tx, officerId: string): Promise<void> {
    await tx.delete(OfficerRecoveryCode, { officerId });
  }

  private mac(officerId: string, code: string): Buffer {
    return nodeMac(this.secrets.key('second_factors'), 'recovery-code', officerId, tidyCode(code));
  }
}

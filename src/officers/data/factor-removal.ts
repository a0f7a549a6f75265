import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Officers } from './officers.repository';
import { SecondFactors } from './second-factors';
import { Sessions } from './sessions.repository';

/** Takes a lost second factor away, and with it every session that was begun with it. */
@Injectable()
export class FactorRemoval {
  constructor(
    private readonly officers: Officers,
    private readonly factors: SecondFactors,
    private readonly sessions: Sessions,
  ) {}

  /** An enrolled officer of this force, locked, and whether there is anything to take away; null for anybody else. */
  async holder(tx: Tx, forceId: string, officerId: string): Promise<{ readonly hasAny: boolean } | null> {
    const officer = await this.officers.lock(tx, forceId, officerId);
    if (officer?.state !== 'enrolled') return null;
    return { hasAny: await this.factors.hasAny(officerId) };
  }

  /** How many sessions ended. */
  async run(tx: Tx, officerId: string): Promise<number> {
    await this.factors.removeAllOf(tx, officerId);
    return this.sessions.endAllOf(tx, officerId);
  }
}

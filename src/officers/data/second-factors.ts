import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { isTotpCode } from '../../vault/opening';
import { Authenticators } from './authenticators.repository';
import { RecoveryCodes } from './recovery-codes.repository';

/** What an officer can prove themselves with besides the password. */
export interface HeldFactors {
  readonly authenticator: boolean;
  readonly recoveryCodesLeft: number;
}

/** Which second factors an officer has. */
@Injectable()
export class SecondFactors {
  constructor(
    readonly authenticators: Authenticators,
    readonly recovery: RecoveryCodes,
  ) {}

  /** True when this officer must prove more than the password. Recovery codes stand in for a factor and are none. */
  hasAny(officerId: string): Promise<boolean> {
    return this.authenticators.isConfirmed(officerId);
  }

  async heldBy(officerId: string): Promise<HeldFactors> {
    const authenticator = await this.authenticators.isConfirmed(officerId);
    return { authenticator, recoveryCodesLeft: await this.recovery.left(officerId) };
  }

  /** What this code is of, taken with the answer; null when it is none, or was used before. */
  async takeCode(
    tx: Tx,
    officerId: string,
    code: string,
    now: Date,
  ): Promise<'authenticator' | 'recovery_code' | null> {
    if (!isTotpCode(code))
      return (await this.recovery.use(tx, officerId, code, now)) ? 'recovery_code' : null;
    const one = await this.authenticators.confirmed(tx, officerId);
    return one && (await this.authenticators.takeCode(tx, one, code, now)) ? 'authenticator' : null;
  }

  /** Everything, as when it was lost: the next sign-in begins anew. */
  async removeAllOf(tx: Tx, officerId: string): Promise<void> {
    await this.authenticators.removeAllOf(tx, officerId);
    await this.recovery.removeAllOf(tx, officerId);
  }
}

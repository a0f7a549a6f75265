import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { isTotpCode } from '../../vault/opening';
import { Authenticators } from './authenticators.repository';
import { PasskeyQuestions, type AskedIn } from './passkey-questions';
import { RecoveryCodes } from './recovery-codes.repository';

/** A passkey as its officer knows it. */
export interface HeldPasskey {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Date;
  readonly lastUsedAt: Date | null;
}

/** What an officer can prove themselves with besides the password. */
export interface HeldFactors {
  readonly authenticator: boolean;
  /** Newest first. */
  readonly passkeys: readonly HeldPasskey[];
  readonly recoveryCodesLeft: number;
}

/** Which second factors an officer has. */
@Injectable()
export class SecondFactors {
  constructor(
    readonly authenticators: Authenticators,
    readonly recovery: RecoveryCodes,
    readonly passkeys: PasskeyQuestions,
  ) {}

  /** True when this officer must prove more than the password. Recovery codes stand in for a factor and are none. */
  async hasAny(officerId: string): Promise<boolean> {
    if (await this.authenticators.isConfirmed(officerId)) return true;
    return (await this.passkeys.kept.ofOfficer(officerId)).length > 0;
  }

  async heldBy(officerId: string): Promise<HeldFactors> {
    const authenticator = await this.authenticators.isConfirmed(officerId);
    const passkeys = await this.passkeys.kept.ofOfficer(officerId);
    return { authenticator, passkeys, recoveryCodesLeft: await this.recovery.left(officerId) };
  }

  /** What was brought, if it is theirs and was never used: a passkey's answer, or else a code. */
  async take(
    tx: Tx,
    officerId: string,
    { code, answer = '' }: { readonly code: string; readonly answer?: string },
    asked: AskedIn,
  ): Promise<'authenticator' | 'passkey' | 'recovery_code' | null> {
    if (answer === '') return this.takeCode(tx, officerId, code.replace(/\s/g, ''), asked.now);
    return (await this.passkeys.shown(tx, officerId, answer, asked)) ? 'passkey' : null;
  }

  /** What this code is of, taken with the answer; null when it is none, or was used before. */
  private async takeCode(
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
    await this.passkeys.kept.removeAllOf(tx, officerId);
    await this.recovery.removeAllOf(tx, officerId);
  }
}

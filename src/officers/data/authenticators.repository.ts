import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { DataSource, newId, type Tx } from '../../platform';
import { newTotpSecret, totpKeyText, totpStep, totpUri, type KeptTotp } from '../../vault/opening';
import { NodeSecrets } from './node-secrets';
import { OfficerAuthenticator } from './officer-authenticator.entity';

/** A secret on its way into an authenticator: as a person types it, and as a camera reads it. */
export interface ShownSecret {
  readonly key: string;
  readonly uri: string;
}

/** Authenticators of officers. A secret leaves only while it is set up; a code works once. */
@Injectable()
export class Authenticators {
  constructor(
    private readonly db: DataSource,
    private readonly secrets: NodeSecrets,
  ) {}

  async isConfirmed(officerId: string): Promise<boolean> {
    return this.db.getRepository(OfficerAuthenticator).existsBy({ officerId, confirmedAt: Not(IsNull()) });
  }

  confirmed(tx: Tx, officerId: string): Promise<OfficerAuthenticator | null> {
    return tx.findOneBy(OfficerAuthenticator, { officerId, confirmedAt: Not(IsNull()) });
  }

  pending(officerId: string, tx?: Tx): Promise<OfficerAuthenticator | null> {
    return (tx ?? this.db.manager).findOneBy(OfficerAuthenticator, { officerId, confirmedAt: IsNull() });
  }

  /** A new one beside the one that counts; an earlier one that was never confirmed is worth nothing from now on. */
  async begin(tx: Tx, officerId: string, madeAt: Date): Promise<OfficerAuthenticator> {
    await tx.delete(OfficerAuthenticator, { officerId, confirmedAt: IsNull() });
    const sealedSecret = newTotpSecret(this.key, officerId);
    const made = { id: newId(), officerId, sealedSecret, madeAt, confirmedAt: null, lastStep: '0' };
    await tx.insert(OfficerAuthenticator, made);
    return made;
  }

  shown(one: OfficerAuthenticator, issuer: string, label: string): ShownSecret {
    const kept = keptOf(one);
    return { key: totpKeyText(this.key, kept), uri: totpUri(this.key, kept, issuer, label) };
  }

  /** True when the code is of now and was never taken before: of two who send the same, one is told true. */
  async takeCode(tx: Tx, one: OfficerAuthenticator, code: string, now: Date): Promise<boolean> {
    const step = totpStep(this.key, keptOf(one), code, { now, after: Number(one.lastStep) });
    if (step === null) return false;
    const lastStep = String(step);
    const taken = await tx.update(
      OfficerAuthenticator,
      { id: one.id, lastStep: LessThan(lastStep) },
      { lastStep },
    );
    return taken.affected === 1;
  }

  /** From now on this one counts, and the one before no longer. */
  async confirm(tx: Tx, { id, officerId }: OfficerAuthenticator, confirmedAt: Date): Promise<void> {
    await tx.delete(OfficerAuthenticator, { officerId, confirmedAt: Not(IsNull()) });
    await tx.update(OfficerAuthenticator, { id }, { confirmedAt });
  }

  async removeAllOf(tx: Tx, officerId: string): Promise<void> {
    await tx.delete(OfficerAuthenticator, { officerId });
  }

  private get key() {
    return this.secrets.key('second_factors');
  }
}

const keptOf = ({ officerId, sealedSecret }: OfficerAuthenticator): KeptTotp => ({
  officerId,
  sealed: sealedSecret,
});

import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import type { CertifiedOfficer } from '../../officers';
import type { Tx } from '../../platform';
import { sealGrant, type CaseSecret } from '../../vault';
import { signPendingGrant, type OfficerKeys } from '../../vault/opening';
import { CaseKeyRows } from '../data/case-key-rows';

/** The epoch a key belongs to, with the force whose case it is. */
export interface EpochOfCase {
  readonly caseId: string;
  readonly forceId: string;
  readonly epoch: number;
}

/** A member whose keys are open now. */
export interface KeyGiver {
  readonly actor: OfficerActor;
  readonly keys: OfficerKeys;
}

/** The two halves of giving a case's key: the word of a member, and the secret itself. Part of other actions. */
@Injectable()
export class GiveKey {
  constructor(
    private readonly rows: CaseKeyRows,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Signs that the officer is to hold the key. By itself this is a pending grant. */
  async vouch(tx: Tx, { actor, keys }: KeyGiver, epoch: EpochOfCase, officerId: string): Promise<void> {
    const signature = signPendingGrant(keys, { caseId: epoch.caseId, epoch: epoch.epoch, officerId });
    const createdAt = this.clock.now();
    await this.rows.vouch(tx, { ...epoch, officerId, voucherId: actor.id, signature, createdAt });
  }

  /** Seals the secret to the officer's certified key and writes down which key that was. */
  async grant(
    tx: Tx,
    { actor }: KeyGiver,
    epoch: EpochOfCase,
    secret: CaseSecret,
    to: CertifiedOfficer,
  ): Promise<void> {
    const { id: officerId, boxPublicKey, fingerprint } = to;
    const sealed = sealGrant(secret, boxPublicKey, { caseId: epoch.caseId, epoch: epoch.epoch, officerId });
    const given = { givenBy: actor.id, givenAt: this.clock.now() };
    await this.rows.grant(tx, { ...epoch, officerId, reads: true, sealed, fingerprint, ...given });
    await this.audit.record(tx, {
      actor,
      forceId: epoch.forceId,
      act: 'case.key_given',
      verb: 'disclosure',
      subject: { kind: 'officer', id: officerId },
      caseId: epoch.caseId,
      recipient: officerId,
      facts: { epoch: epoch.epoch, fingerprint },
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock } from '../../kernel';
import type { CertifiedOfficer } from '../../officers';
import type { Tx } from '../../platform';
import { epochSubjectHash, type CaseSecret, type EpochCertificate } from '../../vault';
import { newCaseEpoch, signEpochCertificate } from '../../vault/opening';
import { CaseKeyRows } from '../data/case-key-rows';
import { GiveKey, type KeyGiver } from './give-key';

/** Shorter than an officer's own certificate, on which it rests; renewed by any member well before it runs out. */
const VALID_FOR_MS = 365 * 24 * 60 * 60 * 1000;

/** What a new epoch follows from. */
export interface EpochBeginning {
  readonly caseId: string;
  readonly forceId: string;
  /** The certificate of the epoch before; null for a case's first. */
  readonly before: EpochCertificate | null;
  /** Who is given the key, the signer among them. */
  readonly readers: readonly CertifiedOfficer[];
  /** Who is vouched for and has no keys yet. */
  readonly waiting: readonly string[];
}

/** A new key of a case. The receiver wipes the secret. */
export interface BegunEpoch {
  readonly epoch: number;
  readonly publicKey: Buffer;
  readonly secret: CaseSecret;
}

/**
 * Makes a case's next key: a pair, its certificate by the member whose keys are open, a grant for each reader.
 * Retires the epoch before. Part of other actions, which hold the case's row.
 */
@Injectable()
export class BeginEpoch {
  constructor(
    private readonly rows: CaseKeyRows,
    private readonly giveKey: GiveKey,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, giver: KeyGiver, beginning: EpochBeginning): Promise<BegunEpoch> {
    const { secret, publicKey } = newCaseEpoch();
    try {
      const certificate = this.certificate(giver, beginning, publicKey);
      const { epoch } = certificate;
      const signature = signEpochCertificate(giver.keys, certificate);
      const times = { createdAt: this.clock.now(), retiredAt: null };
      if (beginning.before) await this.rows.retire(tx, beginning.caseId, times.createdAt);
      await this.rows.addEpoch(tx, { ...columnsOf(certificate), ...times, signature });
      await this.recordBeginning(tx, giver, certificate);
      await this.giveToAll(tx, giver, beginning, epoch, secret);
      return { epoch, publicKey, secret };
    } catch (error) {
      secret.wipe();
      throw error;
    }
  }

  private certificate(
    { actor }: KeyGiver,
    { caseId, forceId, before }: EpochBeginning,
    publicKey: Buffer,
  ): EpochCertificate {
    return {
      kind: 'case',
      forceId,
      caseId,
      epoch: (before?.epoch ?? 0) + 1,
      publicKey,
      signerId: actor.id,
      previous: before && epochSubjectHash(before),
      notAfter: new Date(this.clock.now().getTime() + VALID_FOR_MS),
    };
  }

  private async giveToAll(
    tx: Tx,
    giver: KeyGiver,
    { caseId, forceId, readers, waiting }: EpochBeginning,
    epoch: number,
    secret: CaseSecret,
  ): Promise<void> {
    const place = { caseId, forceId, epoch };
    for (const reader of readers) {
      await this.giveKey.vouch(tx, giver, place, reader.id);
      await this.giveKey.grant(tx, giver, place, secret, reader);
    }
    for (const officerId of waiting) await this.giveKey.vouch(tx, giver, place, officerId);
  }

  /** The subject's hash in the audit chain: a certificate that was swapped later no longer matches what is said here. */
  private async recordBeginning(tx: Tx, { actor }: KeyGiver, certificate: EpochCertificate): Promise<void> {
    const { caseId, forceId, epoch } = certificate;
    await this.audit.record(tx, {
      actor,
      forceId,
      act: 'case.epoch_begun',
      verb: 'alteration',
      subject: { kind: 'case', id: caseId },
      caseId,
      facts: { epoch, subject: epochSubjectHash(certificate).toString('hex') },
    });
  }
}

function columnsOf({ kind: _kind, ...columns }: EpochCertificate): Omit<EpochCertificate, 'kind'> {
  return columns;
}

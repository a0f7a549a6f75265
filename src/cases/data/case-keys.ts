import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { LOGGER, type Logger, type Tx } from '../../platform';
import { VaultRefused } from '../../vault';
import { refuseCase } from '../cases.errors';
import { CaseKeyRows } from './case-key-rows';
import { Cases } from './cases';
import { readingHash, UnprovenKey, verifiedChain, type VerifiedChain } from './epoch-chain';
import { Signers } from './signers';

/** A case's proven key: what a tip is sealed to. */
export interface CaseKey {
  readonly caseId: string;
  readonly epoch: number;
  readonly publicKey: Buffer;
}

/**
 * The only way to a case's public key. Each answer reads the rows anew; what is remembered is the outcome for
 * exactly these bytes, so a row swapped by hand is noticed at the next reading, and the longest chain this process
 * has seen, so a later epoch cannot be made to disappear while it runs.
 */
@Injectable()
export class CaseKeys {
  private readonly proven = new Map<string, { reading: string; chain: VerifiedChain }>();
  private readonly longest = new Map<string, readonly string[]>();

  constructor(
    private readonly rows: CaseKeyRows,
    private readonly signers: Signers,
    private readonly cases: Cases,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** The key to seal to now, or `case_key_unverified`: the caller then turns to the intake. */
  async current(caseId: string, tx?: Tx): Promise<CaseKey> {
    const chain = await this.history(caseId, tx);
    return this.orUnverified(caseId, async () => this.sealable(caseId, chain));
  }

  /** The same, and nobody can begin another epoch before this transaction ends. */
  async lockEpoch(tx: Tx, caseId: string): Promise<CaseKey> {
    await this.rows.lockCurrent(tx, caseId, 'pessimistic_read');
    return this.current(caseId, tx);
  }

  /** The key of the force's intake case; `case_no_intake` while fewer than two of its incident room enrolled. */
  async intakeOf(forceId: string, tx?: Tx): Promise<CaseKey> {
    const intake = await this.cases.intakeOf(forceId, tx);
    if (!intake) throw refuseCase('case_no_intake');
    return this.current(intake.id, tx);
  }

  /**
   * The whole proof, for those who read, rotate and grant. It also answers where the signer of the last epoch was
   * revoked since or its certificate has run out: members must still read, and must be able to rotate.
   */
  async history(caseId: string, tx?: Tx): Promise<VerifiedChain> {
    return this.orUnverified(caseId, async () => {
      const chain = await this.prove(caseId, tx);
      // A reading that was under way while the next epoch began is old without anybody's fault: look once more.
      const known = this.extendsLongest(caseId, chain) ? chain : await this.prove(caseId, tx);
      if (!this.extendsLongest(caseId, known)) throw new UnprovenKey('a later epoch is known');
      // Only what is committed is remembered: an epoch that is rolled back was never there.
      if (!tx) this.longest.set(caseId, known.subjects);
      return known;
    });
  }

  /** Whoever changed the rows learns no reason from us; the log has it. */
  private async orUnverified<T>(caseId: string, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof UnprovenKey) && !(error instanceof VaultRefused)) throw error;
      this.log.error({ case: caseId, reason: error.message }, 'case key not verified');
      throw refuseCase('case_key_unverified');
    }
  }

  private async prove(caseId: string, tx?: Tx): Promise<VerifiedChain> {
    const forceId = await this.cases.forceOf(caseId, tx);
    const rows = await this.rows.of(caseId, tx);
    if (forceId === null || rows.epochs.length === 0) throw new UnprovenKey('no epoch');
    const ids = [...rows.epochs.map(({ signerId }) => signerId), ...rows.vouchings.map((v) => v.voucherId)];
    const signers = await this.signers.once(ids, tx);
    const reading = readingHash(rows, signers);
    const known = this.proven.get(caseId);
    if (known?.reading === reading) return known.chain;
    const chain = verifiedChain(rows, signers, forceId);
    this.proven.set(caseId, { reading, chain });
    return chain;
  }

  private extendsLongest(caseId: string, { subjects }: VerifiedChain): boolean {
    return (this.longest.get(caseId) ?? []).every((subject, index) => subjects[index] === subject);
  }

  private sealable(caseId: string, { epoch, publicKey, notAfter, signerCurrent }: VerifiedChain): CaseKey {
    if (!signerCurrent) throw new UnprovenKey('signer revoked');
    if (notAfter <= this.clock.now()) throw new UnprovenKey('certificate expired');
    return { caseId, epoch, publicKey };
  }
}

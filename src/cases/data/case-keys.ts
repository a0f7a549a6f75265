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
    const { epoch, publicKey } = await this.chain(caseId, tx);
    return { caseId, epoch, publicKey };
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

  /** The whole proof, for those who rotate and grant. Reads inside `tx` where one is given. */
  async chain(caseId: string, tx?: Tx): Promise<VerifiedChain> {
    try {
      const chain = await this.prove(caseId, tx);
      if (chain.notAfter <= this.clock.now()) throw new UnprovenKey('certificate expired');
      // A reading that was under way while the next epoch began is old without anybody's fault: look once more.
      if (this.extendsLongest(caseId, chain)) return this.remember(caseId, chain, tx);
      const again = await this.prove(caseId, tx);
      if (this.extendsLongest(caseId, again)) return this.remember(caseId, again, tx);
      throw new UnprovenKey('a later epoch is known');
    } catch (error) {
      if (!(error instanceof UnprovenKey) && !(error instanceof VaultRefused)) throw error;
      this.log.error({ case: caseId, reason: error.message }, 'case key not verified');
      throw refuseCase('case_key_unverified');
    }
  }

  private async prove(caseId: string, tx?: Tx): Promise<VerifiedChain> {
    const rows = await this.rows.of(caseId, tx);
    const [first] = rows.epochs;
    if (!first) throw new UnprovenKey('no epoch');
    const ids = [...rows.epochs.map(({ signerId }) => signerId), ...rows.vouchings.map((v) => v.voucherId)];
    const signers = await this.signers.once(ids, tx);
    const reading = readingHash(rows, signers);
    const known = this.proven.get(caseId);
    if (known?.reading === reading) return known.chain;
    const chain = verifiedChain(rows, signers, first.forceId);
    this.proven.set(caseId, { reading, chain });
    return chain;
  }

  private extendsLongest(caseId: string, { subjects }: VerifiedChain): boolean {
    return (this.longest.get(caseId) ?? []).every((subject, index) => subjects[index] === subject);
  }

  /** Only what is committed is remembered: an epoch that is rolled back was never there. */
  private remember(caseId: string, chain: VerifiedChain, tx?: Tx): VerifiedChain {
    if (!tx) this.longest.set(caseId, chain.subjects);
    return chain;
  }
}

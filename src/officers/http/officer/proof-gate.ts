import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, proofOf, type Clock, type OfficerActor, type Permission } from '../../../kernel';
import { CONFIG, isApi, type Config, type GuardedRequest, type ProofGate } from '../../../platform';
import { bodyText } from '../../../web';
import { ProveAgain } from '../../actions/prove-again';
import { SecondFactors } from '../../data/second-factors';
import { SessionProofs } from '../../data/session-proofs';
import { refuseOfficer } from '../../officers.errors';
import { proofProblem } from '../../rules/proof';
import { readDevice } from './device-cookie';
import { ANSWER_MOST } from './passkeys.controller';

/** The field of an interrupted form in which the code comes along: the form goes on as it was. */
export const PROOF_FIELD = 'proof_code';
/** The same for what the browser answered about a passkey. */
export const PROOF_ANSWER = 'proof_answer';
const CODE_MOST = 40;
const MINUTE_MS = 60_000;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Holds every door of the console and the API to what `kernel/permissions` says has to be proved for it. On the console a
 * code that comes with the interrupted form itself is taken here, and the form goes on: nothing is typed twice.
 */
@Injectable()
export class OfficerProofGate implements ProofGate {
  constructor(
    private readonly proofs: SessionProofs,
    private readonly factors: SecondFactors,
    private readonly prove: ProveAgain,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async demand(actor: OfficerActor, permission: Permission, request: GuardedRequest): Promise<void> {
    const proof = proofOf(permission);
    if (proof === 'password') return;
    const door = { proof, changes: !READS.has(request.method) };
    const provedAt = this.proofs.provedAt(actor);
    // Whoever proved it in this session has one: at ordinary doors, which are nearly all, nothing more is asked of the database.
    const known = provedAt !== null && proof === 'second_factor';
    const standing = {
      hasFactor: known || (await this.factors.hasAny(actor.id)),
      provedAt,
      required: !this.config.demo,
      freshMs: this.config.stepUpMinutes * MINUTE_MS,
    };
    const problem = proofProblem(door, standing, this.clock.now());
    if (!problem) return;
    if (problem !== 'second_factor_needed' || !door.changes || isApi(request.url))
      throw refuseOfficer(problem);
    await this.takeCode(actor, request);
  }

  private async takeCode(actor: OfficerActor, request: GuardedRequest): Promise<void> {
    const code = bodyText(request.body, PROOF_FIELD, CODE_MOST);
    const answer = bodyText(request.body, PROOF_ANSWER, ANSWER_MOST);
    if (code === '' && answer === '') throw refuseOfficer('second_factor_needed');
    const device = readDevice(request, this.config.baseUrl.startsWith('https:'));
    const proved = await this.prove.run(actor, { code, answer, device });
    if (proved.ok) return;
    const { code: refused, retryAfterSeconds } = proved;
    throw refuseOfficer('second_factor_needed', { refused, retryAfterSeconds });
  }
}

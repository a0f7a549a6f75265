import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { refuseAudit } from '../audit.errors';
import type { AuditCheck } from '../data/audit-check.entity';
import { AuditChecks } from '../data/audit-checks';
import { progressOf } from '../rules/chain-check';
import type { AuditVerdict } from '../rules/verdict';
import { FollowChains } from './follow-chains';
import { VerifyAudit } from './verify-audit';

/** How much of the log one request follows: about a second's work. */
@Injectable()
export class VerificationPace {
  links = 20_000;
}

/** A check as it stands after a request: what was found, or how far it has come. */
export type Verification =
  | { readonly verdict: AuditVerdict }
  | { readonly verdict: null; readonly followed: number; readonly of: number };

/** An auditor's check of their own force's log, a stretch a request, however long the log is. */
@Injectable()
export class VerifyInSteps {
  constructor(
    private readonly steps: AuditChecks,
    private readonly follow: FollowChains,
    private readonly verify: VerifyAudit,
    private readonly work: UnitOfWork,
    private readonly pace: VerificationPace,
  ) {}

  /** Begins anew, and does as much as one request does. */
  async begin(actor: OfficerActor, now: Date): Promise<Verification> {
    const { id: officerId, forceId } = actor;
    const chains = await this.follow.begin(forceId);
    const check = { officerId, forceId, begunAt: now, step: 0, chains };
    await this.work.run((tx) => this.steps.begin(tx, check));
    return this.stretch(actor, check);
  }

  /** Goes on with the check this officer has begun. */
  async goOn(actor: OfficerActor): Promise<Verification> {
    const check = await this.steps.of(actor.id);
    if (check?.forceId !== actor.forceId) throw refuseAudit('audit_no_check');
    return this.stretch(actor, check);
  }

  private async stretch(actor: OfficerActor, check: AuditCheck): Promise<Verification> {
    const { forceId } = check;
    const chains = await this.follow.goOn(forceId, check.chains, this.pace.links);
    if (chains.every(({ isDone }) => isDone)) {
      const verdict = await this.follow.verdict(forceId, chains);
      await this.work.run(async (tx) => {
        // Another window of the same officer has said so already.
        if (await this.steps.end(tx, check)) await this.verify.record(tx, actor, verdict);
      });
      return { verdict };
    }
    await this.work.run((tx) => this.steps.goOn(tx, check, chains));
    return { verdict: null, ...progressOf(chains) };
  }
}

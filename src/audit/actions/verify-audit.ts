import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel';
import { UnitOfWork, type Tx } from '../../platform';
import { NO_FORCE } from '../rules/entry';
import type { AuditVerdict } from '../rules/verdict';
import { Audit } from './audit';
import { FollowChains } from './follow-chains';

/** Follows every chain from its first link to its known end, in one go: for whoever has the time. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly follow: FollowChains,
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
  ) {}

  /** A verdict for each force that has a log. Reading the log is logged. */
  async run(actor: Actor): Promise<AuditVerdict[]> {
    const verdicts: AuditVerdict[] = [];
    for (const forceId of await this.follow.forces()) {
      const checks = await this.follow.goOn(forceId, await this.follow.begin(forceId), Infinity);
      verdicts.push(await this.follow.verdict(forceId, checks));
    }
    await this.work.run(async (tx) => {
      for (const verdict of verdicts) await this.record(tx, actor, verdict);
    });
    return verdicts;
  }

  /** Writes down that somebody followed a force's chains, and whether they held. */
  async record(tx: Tx, actor: Actor, { forceId, linked, unlinked, broken }: AuditVerdict): Promise<void> {
    await this.audit.record(tx, {
      actor,
      forceId,
      act: 'audit.verified',
      verb: 'consultation',
      subject: { kind: 'audit_log', id: forceId ?? NO_FORCE },
      facts: { linked, unlinked, intact: broken.length === 0 },
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor, OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { hash } from '../../vault';
import { AuditChains, type ChainName } from '../data/audit-chains';
import { endBreak, followChain, NO_END, type ChainBreak, type ChainEnd } from '../rules/chain';
import { NO_FORCE } from '../rules/entry';
import type { AuditVerdict } from '../rules/verdict';
import { Audit } from './audit';

const PIECE = 1_000;

/** Follows every chain from its first link to its known end. */
@Injectable()
export class VerifyAudit {
  constructor(
    private readonly chains: AuditChains,
    private readonly audit: Audit,
    private readonly work: UnitOfWork,
  ) {}

  /** A verdict for each force that has a log. Reading the log is logged. */
  async run(actor: Actor): Promise<AuditVerdict[]> {
    const names = await this.chains.all();
    const verdicts: AuditVerdict[] = [];
    for (const forceId of new Set(names.map((name) => name.forceId))) {
      verdicts.push(
        await this.verify(
          forceId,
          names.filter((name) => name.forceId === forceId),
        ),
      );
    }
    await this.record(actor, verdicts);
    return verdicts;
  }

  /** The same for the auditor's own force alone. */
  async ofForce(actor: OfficerActor): Promise<AuditVerdict> {
    const { forceId } = actor;
    const names = (await this.chains.all()).filter((name) => name.forceId === forceId);
    const verdict = await this.verify(forceId, names);
    await this.record(actor, [verdict]);
    return verdict;
  }

  private async record(actor: Actor, verdicts: readonly AuditVerdict[]): Promise<void> {
    await this.work.run(async (tx) => {
      for (const { forceId, linked, unlinked, broken } of verdicts) {
        await this.audit.record(tx, {
          actor,
          forceId,
          act: 'audit.verified',
          verb: 'consultation',
          subject: { kind: 'audit_log', id: forceId ?? NO_FORCE },
          facts: { linked, unlinked, intact: broken.length === 0 },
        });
      }
    });
  }

  private async verify(forceId: string, names: readonly ChainName[]): Promise<AuditVerdict> {
    const followed = [];
    for (const name of names) followed.push({ chain: name.chain, ...(await this.follow(name)) });
    return {
      forceId: forceId === NO_FORCE ? null : forceId,
      linked: followed.reduce((sum, { end }) => sum + end.position, 0),
      unlinked: await this.chains.unlinked(forceId),
      broken: followed.flatMap(({ broken }) => broken ?? []),
      ends: followed.map(({ chain, end }) => ({ chain, ...end })),
    };
  }

  /** The end is asked for first: what is linked meanwhile is for the next time. */
  private async follow(name: ChainName): Promise<{ end: ChainEnd; broken: ChainBreak | null }> {
    const known = await this.chains.end(name);
    let end = NO_END;
    for (;;) {
      const links = await this.chains.links(name, end.position, known.position, PIECE);
      const followed = followChain(name, links, end, hash);
      end = followed.end;
      if (followed.broken) return followed;
      if (links.length < PIECE) return { end, broken: endBreak(name.chain, end, known) };
    }
  }
}

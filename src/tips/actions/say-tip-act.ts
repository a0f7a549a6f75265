import { Injectable } from '@nestjs/common';
import { Audit, type AuditRecord } from '../../audit';
import type { Actor } from '../../kernel';
import type { Tx } from '../../platform';
import type { Tip } from '../data/tip.entity';

export type TipAct = Pick<AuditRecord, 'act' | 'verb' | 'purpose' | 'recipient' | 'facts'>;

/**
 * Writes down what was done to a tip, in the transaction that does it. What the house does by itself follows an arrival
 * at once and would tell its moment: it has a day, as the arrival has (TIP-PROTOCOL section 5).
 */
@Injectable()
export class SayTipAct {
  constructor(private readonly audit: Audit) {}

  async run(tx: Tx, actor: Actor, { id, forceId, caseId }: Tip, act: TipAct): Promise<void> {
    const dayOnly = actor.kind === 'system';
    await this.audit.record(tx, { ...act, actor, forceId, caseId, dayOnly, subject: { kind: 'tip', id } });
  }
}

import { Injectable } from '@nestjs/common';
import { Audit, type AuditRecord } from '../../audit';
import type { Actor } from '../../kernel';
import type { Tx } from '../../platform';
import type { Tip } from '../data/tip.entity';

export type TipAct = Pick<AuditRecord, 'act' | 'verb' | 'purpose' | 'recipient' | 'facts'>;

/** Writes down what was done to a tip, in the transaction that does it. */
@Injectable()
export class SayTipAct {
  constructor(private readonly audit: Audit) {}

  async run(tx: Tx, actor: Actor, { id, forceId, caseId }: Tip, act: TipAct): Promise<void> {
    await this.audit.record(tx, { ...act, actor, forceId, caseId, subject: { kind: 'tip', id } });
  }
}

import { Injectable } from '@nestjs/common';
import { Audit, type AuditFacts } from '../../audit';
import type { MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import type { Purpose } from '../rules/purpose';

/** Writes down that somebody looked through the tips of a case: how many, for what, and never with which words. */
@Injectable()
export class RecordSearch {
  constructor(
    private readonly work: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async run(
    actor: OfficerActor,
    { id, forceId }: MyCase,
    purpose: Purpose,
    facts: AuditFacts,
  ): Promise<void> {
    await this.work.run((tx) =>
      this.audit.record(tx, {
        actor,
        forceId,
        caseId: id,
        act: 'tips.searched',
        verb: 'consultation',
        subject: { kind: 'case', id },
        purpose,
        facts,
      }),
    );
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { Cases } from '../data/cases';
import { OpenCases } from './open-cases';

/**
 * Closes a case: nothing more is said of it. Its team keeps the key, because tips that were under way still come and
 * those that are there can still be answered.
 */
@Injectable()
export class CloseCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly open: OpenCases,
    private readonly cases: Cases,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: OfficerActor, ref: string): Promise<void> {
    await this.work.run(async (tx) => {
      const open = await this.open.enterOwn(tx, actor, ref);
      await this.cases.save(tx, { ...open, state: 'closed', closedAt: this.clock.now() });
      await this.audit.record(tx, {
        actor,
        forceId: open.forceId,
        act: 'case.closed',
        verb: 'alteration',
        subject: { kind: 'case', id: open.id },
        caseId: open.id,
      });
    });
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { londonDay } from '../../web';
import { refuseCase } from '../cases.errors';
import { Cases } from '../data/cases';
import { detailProblems, type CaseDetails } from '../rules/case-details';
import { columnsOf } from './case-columns';
import { OpenCases } from './open-cases';

/** Changes what is said of an open case. Its reference and public name stay: stills and calls begin with them. */
@Injectable()
export class ReviseCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly open: OpenCases,
    private readonly cases: Cases,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: OfficerActor, ref: string, details: CaseDetails): Promise<void> {
    const problems = detailProblems(details, londonDay(this.clock.now()));
    if (problems.length > 0) throw refuseCase('case_not_valid', {}, problems);
    await this.work.run(async (tx) => {
      const open = await this.open.enterOwn(tx, actor, ref);
      const revised = { ...open, ...columnsOf(details) };
      const changed = changedFields(open, revised);
      if (changed.length === 0) return;
      await this.cases.save(tx, revised);
      await this.audit.record(tx, {
        actor,
        forceId: open.forceId,
        act: 'case.revised',
        verb: 'alteration',
        subject: { kind: 'case', id: open.id },
        caseId: open.id,
        facts: { changed: changed.join(' ') },
      });
    });
  }
}

/** Names of columns, never what stands in them. */
function changedFields<Row extends object>(before: Row, after: Row): string[] {
  const fields = Object.keys(after) as (keyof Row & string)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

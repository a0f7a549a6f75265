import { Inject, Injectable } from '@nestjs/common';
import { Jobs } from '../../jobs';
import { CLOCK, type Clock } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { FirstLooks } from '../../tips';
import { ReadersOfCase } from '../data/readers-of-case';

/** Leaves a mail for everybody who reads a case in which somebody pictured has waited too long: once a message. */
@Injectable()
export class RemindFirstLooks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly looks: FirstLooks,
    private readonly readersOf: ReadersOfCase,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** How many mails were left. */
  run(): Promise<number> {
    return this.work.run(async (tx) => {
      let left = 0;
      for (const caseId of await this.looks.overdueUntold(tx, this.clock.now())) {
        for (const { id: officerId } of await this.readersOf.of(caseId, tx)) {
          await this.jobs.send(tx, 'mail-overdue', { caseId, officerId });
          left += 1;
        }
      }
      return left;
    });
  }
}

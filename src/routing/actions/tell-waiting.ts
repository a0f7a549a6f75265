import { Inject, Injectable } from '@nestjs/common';
import { Jobs } from '../../jobs';
import { CLOCK, type Clock } from '../../kernel';
import type { Tx } from '../../platform';
import type { Tip } from '../../tips';
import { tellNotBefore } from '../rules/telling';
import { whomToTell } from '../rules/who-answers';
import type { HandedOut } from './hand-out';

/** Leaves a mail for those who should know that something waits: one an officer and case, however much comes. */
@Injectable()
export class TellWaiting {
  constructor(
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(tx: Tx, { caseId, hazard }: Tip, { answering, readers }: HandedOut): Promise<void> {
    const startAfter = tellNotBefore(hazard, this.clock.now());
    for (const officerId of whomToTell(answering, hazard, readers)) {
      const options = { singletonKey: `${caseId} ${officerId}`, startAfter };
      await this.jobs.send(tx, 'send-mail', { caseId, officerId }, options);
    }
  }
}

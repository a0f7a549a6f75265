import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { isLonger } from '../rules/edition-content';
import { isOpen } from '../rules/edition-state';
import { WITHDRAWAL_REASON_LIMIT } from '../rules/withdrawal-reason';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal } from './enter-appeal';
import { TakeDown } from './take-down';

export interface AppealWithdrawal {
  readonly slug: string;
  /** Say it if you can: the appeal comes down either way. */
  readonly reason?: string;
}

/**
 * Takes an appeal from the public, by one officer, at once: its words, its pictures, and with them whatever edition
 * waited to follow. Nothing stands in its way but a reason too long to keep; done twice it is as good as once.
 */
@Injectable()
export class WithdrawAppeal {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly take: TakeDown,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, reason = '' }: AppealWithdrawal): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.withdrawable(actor, slug, tx);
      if (isLonger(reason, WITHDRAWAL_REASON_LIMIT)) {
        throw refuseAppeal('appeal_reason_too_long', {}, [
          { field: 'reason', code: 'appeal_reason_too_long' },
        ]);
      }
      const entered = await this.door.enter(tx, appeal);
      const { live, latest } = entered;
      const edition = live ?? latest;
      if (!live && !isOpen(latest.state)) return;
      await this.take.within(tx, actor, entered, { reason: reason.trim() });
      await this.changes.say(
        tx,
        actor,
        { appeal, edition },
        {
          act: 'appeal.withdrawn',
          verb: 'alteration',
          facts: { wasPublic: live !== null },
        },
      );
      if (live) await this.changes.announce(tx, 'appeal.withdrawn', { appeal, edition });
    });
  }
}

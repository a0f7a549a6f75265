import { Injectable } from '@nestjs/common';
import { theHouse } from '../../kernel';
import type { Appeal } from '../data/appeal.entity';
import { Reviews } from '../data/reviews';
import { hasLapsed } from '../rules/review-date';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal } from './enter-appeal';
import { TakeDown } from './take-down';
import { TellByMail } from './tell-by-mail';

/** Kept with the edition, for whoever asks why it came down. */
const REASON = 'Nobody looked at it again by the end of its review day.';

/**
 * Withdraws what nobody looked at again by the end of its review day (rule 2), by the house itself, and tells the press
 * office. Each appeal in its own transaction, asked again under its lock: twice, or by two processes, is as good as once.
 */
@Injectable()
export class LapseReviews {
  constructor(
    private readonly reviews: Reviews,
    private readonly door: EnterAppeal,
    private readonly take: TakeDown,
    private readonly tell: TellByMail,
    private readonly changes: AppealChanges,
  ) {}

  /** How many came down. One that fails stays due, and stops none of the others. */
  async run(): Promise<number> {
    const due = await this.reviews.overdue(this.changes.today());
    const done: PromiseSettledResult<boolean>[] = [];
    for (const appeal of due) done.push(...(await Promise.allSettled([this.withdraw(appeal)])));
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return done.filter((one) => one.status === 'fulfilled' && one.value).length;
  }

  private withdraw(appeal: Appeal): Promise<boolean> {
    return this.changes.within(async (tx) => {
      const entered = await this.door.enter(tx, appeal);
      const { live } = entered;
      if (!live?.reviewOn || !hasLapsed(live.reviewOn, this.changes.today())) return false;
      await this.take.within(tx, theHouse, entered, { reason: REASON, cause: 'review_lapsed' });
      const acted = { appeal, edition: live };
      const facts = { wasPublic: true, cause: 'review_lapsed', reviewOn: live.reviewOn };
      await this.changes.say(tx, theHouse, acted, { act: 'appeal.withdrawn', verb: 'alteration', facts });
      await this.changes.announce(tx, 'appeal.withdrawn', acted);
      await this.tell.pressOffice(tx, appeal, 'review_lapsed');
      return true;
    });
  }
}

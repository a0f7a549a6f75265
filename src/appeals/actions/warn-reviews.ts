import { Injectable } from '@nestjs/common';
import { theHouse } from '../../kernel';
import { londonDay } from '../../web';
import type { Appeal } from '../data/appeal.entity';
import { Appeals } from '../data/appeals';
import { Reviews } from '../data/reviews';
import { lastWarnedDay, warningDue, type WarningDays } from '../rules/review-date';
import { AppealChanges } from './appeal-changes';
import { TellByMail } from './tell-by-mail';

/** An edition of whose review day the press office is to be warned. */
interface Warned {
  readonly id: string;
  readonly number: number;
  readonly reviewOn: string;
}

/** Warns the press office of review days, 7 days and 1 day before (rule 2): each warning once, however often it runs. */
@Injectable()
export class WarnReviews {
  constructor(
    private readonly reviews: Reviews,
    private readonly appeals: Appeals,
    private readonly tell: TellByMail,
    private readonly changes: AppealChanges,
  ) {}

  async run(): Promise<void> {
    const today = this.changes.today();
    const near = await this.reviews.dueBy(lastWarnedDay(today));
    const renewals = await this.reviews.renewalsOf(near.map(({ id }) => id));
    const appeals = await this.appeals.byIds(near.map(({ appealId }) => appealId));
    for (const { id, number, appealId, reviewOn, publishedAt } of near) {
      const appeal = appeals.find((one) => one.id === appealId);
      if (!appeal || !reviewOn || !publishedAt) continue;
      const renewed = renewals.filter(({ editionId }) => editionId === id).at(-1)?.reviewedOn;
      const days = warningDue({ reviewOn, since: renewed ?? londonDay(publishedAt) }, today);
      if (days !== null) await this.warn(appeal, { id, number, reviewOn }, days);
    }
  }

  private warn(appeal: Appeal, edition: Warned, daysBefore: WarningDays): Promise<void> {
    const { id: editionId, reviewOn } = edition;
    return this.changes.within(async (tx) => {
      const first = await this.reviews.warn(tx, {
        editionId,
        reviewOn,
        daysBefore,
        warnedAt: this.changes.now(),
      });
      if (!first) return;
      await this.tell.pressOffice(tx, appeal, `review_${daysBefore}`);
      const facts = { reviewOn, daysBefore };
      await this.changes.say(
        tx,
        theHouse,
        { appeal, edition },
        { act: 'appeal.review_warned', verb: 'consultation', facts },
      );
    });
  }
}

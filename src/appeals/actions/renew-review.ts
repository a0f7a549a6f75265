import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { newId } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import type { EditionRecord } from '../data/edition-records';
import { Reviews } from '../data/reviews';
import { renewalProblems, renewalRefusal, type RenewalRefusal } from '../rules/review-renewal';
import { AppealChanges } from './appeal-changes';
import { mayShowChild } from './appeal-readiness';
import { EnterAppeal, mustBeOpen } from './enter-appeal';
import { TimeStills } from './time-stills';

/** A live edition somebody looked at again, and the day until which it may stand now. */
export interface ReviewRenewing {
  readonly slug: string;
  readonly edition: number;
  readonly reviewOn: string;
  readonly reason: string;
}

const REFUSALS = {
  by_drafter: 'appeal_review_by_drafter',
  needs_superintendent: 'appeal_authority_needs_superintendent',
  lapsed: 'appeal_review_lapsed',
} as const satisfies Record<RenewalRefusal, string>;

/**
 * Lets a live edition stand beyond its review day (rule 2), with a reason: by an authorising officer of the force, on the
 * team or not, who wrote no word of it; never for longer than a first authority could reach today.
 */
@Injectable()
export class RenewReview {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly reviews: Reviews,
    private readonly times: TimeStills,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition, ...typed }: ReviewRenewing): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.decidable(actor, slug, tx);
      const { live, inCase } = await this.door.enter(tx, appeal);
      if (!live) throw refuseAppeal('appeal_not_live');
      if (live.number !== edition) throw refuseAppeal('appeal_edition_stale');
      mustBeOpen(inCase);
      const today = this.changes.today();
      mustBeRenewable(live, actor, today);
      const [reason, reviewOn] = [typed.reason.trim(), typed.reviewOn.trim()];
      const problems = renewalProblems({ reason, reviewOn }, today, mayShowChild(live));
      if (problems.length > 0) throw refuseAppeal('appeal_renewal_not_valid', {}, problems);
      await this.reviews.renew(tx, {
        id: newId(),
        forceId: appeal.forceId,
        editionId: live.id,
        officerId: actor.id,
        bySuperintendent: actor.roles.includes('superintendent'),
        reason,
        reviewedOn: today,
        reviewOn,
        renewedAt: this.changes.now(),
      });
      await this.times.within(tx, live);
      const facts = { from: live.reviewOn, reviewOn };
      const acted = { appeal, edition: live };
      await this.changes.say(tx, actor, acted, { act: 'appeal.review_renewed', verb: 'alteration', facts });
      await this.changes.announce(tx, 'appeal.reviewed', acted);
    });
  }
}

function mustBeRenewable(live: EditionRecord, actor: OfficerActor, today: string): void {
  const { drafterIds, reviewOn } = live;
  const edition = { drafterIds, mayShowChild: mayShowChild(live), reviewOn: reviewOn ?? '' };
  const officer = { id: actor.id, isSuperintendent: actor.roles.includes('superintendent') };
  const refusal = renewalRefusal(edition, officer, today);
  if (refusal) throw refuseAppeal(REFUSALS[refusal]);
}

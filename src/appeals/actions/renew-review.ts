import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Case } from '../../cases';
import type { Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { RankTables } from '../data/rank-tables';
import type { EditionRecord } from '../data/edition-records';
import type { Rank } from '../rules/deciding-rank';
import { renewalProblems, renewalRefusal, type RenewalRefusal } from '../rules/review-renewal';
import { AppealChanges } from './appeal-changes';
import { mayShowChild } from '../data/may-show-child';
import { EnterAppeal, mustBeOpen } from './enter-appeal';
import { LetStand } from './let-stand';
import { rankRefusal } from './rank-refusal';

/** A live edition somebody looked at again, and the day until which it may stand now. */
export interface ReviewRenewing {
  readonly slug: string;
  readonly edition: number;
  readonly reviewOn: string;
  readonly reason: string;
}

const REFUSALS = {
  by_drafter: 'appeal_review_by_drafter',
  lapsed: 'appeal_review_lapsed',
} as const satisfies Record<Exclude<RenewalRefusal, 'rank_too_low'>, string>;

/**
 * Lets a live edition stand beyond its review day (rule 2), with a reason: by an authorising officer of the force, on the
 * team or not, who wrote no word of it; of the rank that decides on such a release; never for longer than a first
 * authority could reach today.
 */
@Injectable()
export class RenewReview {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly ranks: RankTables,
    private readonly stand: LetStand,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition, ...typed }: ReviewRenewing): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.decidable(actor, slug, tx);
      const { live, inCase } = await this.door.enter(tx, appeal);
      if (!live) throw refuseAppeal('appeal_not_live');
      if (live.number !== edition) throw refuseAppeal('appeal_edition_stale');
      mustBeOpen(inCase);
      const rank = await this.rankOf(tx, actor, live, inCase);
      const [reason, reviewOn] = [typed.reason.trim(), typed.reviewOn.trim()];
      const problems = renewalProblems({ reason, reviewOn }, this.changes.today(), mayShowChild(live));
      if (problems.length > 0) throw refuseAppeal('appeal_renewal_not_valid', {}, problems);
      const signed = await this.stand.within(tx, { actor, rank }, live, { reason, reviewOn });
      const facts = { from: live.reviewOn, reviewOn, rank, signed };
      const acted = { appeal, edition: live };
      await this.changes.say(tx, actor, acted, { act: 'appeal.review_renewed', verb: 'alteration', facts });
      await this.changes.announce(tx, 'appeal.reviewed', acted);
    });
  }

  /** In which rank they let it stand; refused to whoever may not. */
  private async rankOf(tx: Tx, actor: OfficerActor, live: EditionRecord, inCase: Case): Promise<Rank> {
    const release = { mayShowChild: mayShowChild(live), offenceType: inCase.offenceType };
    const needed = await this.ranks.needed(inCase.forceId, release, tx);
    const rank = await this.ranks.heldBy(actor, tx);
    const { drafterIds, reviewOn } = live;
    const edition = { drafterIds, needed, reviewOn: reviewOn ?? '' };
    const refusal = renewalRefusal(edition, { id: actor.id, rank }, this.changes.today());
    if (rank === null || refusal === 'rank_too_low') throw refuseAppeal(rankRefusal(needed));
    if (refusal) throw refuseAppeal(REFUSALS[refusal]);
    return rank;
  }
}

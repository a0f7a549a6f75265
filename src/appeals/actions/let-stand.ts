import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { newId, type Tx } from '../../platform';
import type { EditionRecord } from '../data/edition-records';
import type { ReviewRenewal } from '../data/review-renewal.entity';
import { Reviews } from '../data/reviews';
import { isAtLeast, type Rank } from '../rules/deciding-rank';
import { AppealChanges } from './appeal-changes';
import { renewalRecord } from './decision-document';
import { SignDecision } from './sign-decision';
import { TimeStills } from './time-stills';

/** Whoever decides, in the rank in which they do. */
export interface Decider {
  readonly actor: OfficerActor;
  readonly rank: Rank;
}

/** Keeps a renewal and tells the stills of the edition how long they may be shown now, as part of it. */
@Injectable()
export class LetStand {
  constructor(
    private readonly reviews: Reviews,
    private readonly times: TimeStills,
    private readonly sign: SignDecision,
    private readonly changes: AppealChanges,
  ) {}

  /** Whether it was signed. */
  async within(
    tx: Tx,
    { actor, rank }: Decider,
    live: EditionRecord,
    { reason, reviewOn }: { readonly reason: string; readonly reviewOn: string },
  ): Promise<boolean> {
    const renewal: ReviewRenewal = {
      id: newId(),
      forceId: live.forceId,
      editionId: live.id,
      officerId: actor.id,
      bySuperintendent: isAtLeast(rank, 'superintendent'),
      rank,
      reason,
      reviewedOn: this.changes.today(),
      reviewOn,
      renewedAt: this.changes.now(),
    };
    await this.reviews.renew(tx, renewal);
    await this.times.within(tx, live);
    return this.sign.within(tx, actor, live.forceId, renewalRecord(live, renewal));
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Cases, Colleagues } from '../../../cases';
import { CLOCK, may, type Clock, type OfficerActor } from '../../../kernel';
import { londonDay } from '../../../web';
import { Appeals } from '../../data/appeals';
import { offeredReviewDate } from '../../rules/review-date';
import type { QuickValues } from './quick.form';
import type { QuickChoices } from './quick.page';

/** What the quick form offers: the officer's cases, colleagues for a new one, and the numbers given last time. */
@Injectable()
export class QuickOffers {
  constructor(
    private readonly cases: Cases,
    private readonly colleagues: Colleagues,
    private readonly appeals: Appeals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  today(): string {
    return londonDay(this.clock.now());
  }

  async choices(actor: OfficerActor): Promise<QuickChoices> {
    const cases = (await this.cases.ofActor(actor)).filter(
      ({ kind, state, part, forceId }) =>
        kind === 'investigation' && state === 'open' && part !== 'guest' && forceId === actor.forceId,
    );
    const opens = may(actor.roles, 'cases.open');
    const colleagues = opens ? await this.colleagues.certifiedReaders(actor.forceId, actor.id) : null;
    return { cases, colleagues };
  }

  /** What need not be typed. */
  async known(actor: OfficerActor, caseRef: string): Promise<Partial<QuickValues>> {
    const last = await this.appeals.lastOfForce(actor.forceId);
    const room = last?.contacts.find(({ kind }) => kind === 'incident_room');
    return {
      case: caseRef,
      phone: room?.phone ?? '',
      opens: room?.hours?.opens ?? '',
      closes: room?.hours?.closes ?? '',
      reviewOn: offeredReviewDate(this.today(), false),
    };
  }
}

import { Injectable } from '@nestjs/common';
import type { Round } from '../../jobs';
import { LapseReviews } from '../actions/lapse-reviews';
import { LiftEmbargoes } from '../actions/lift-embargoes';
import { RemindDeciders } from '../actions/remind-deciders';
import { WarnReviews } from '../actions/warn-reviews';

const MINUTE_MS = 60_000;

/** An embargo is over at its second. The question is one of an index that is empty most of the time. */
const LIFT_MS = 500;

/** What the house does with appeals by itself because its hour has come. */
@Injectable()
export class AppealRounds {
  constructor(
    private readonly lift: LiftEmbargoes,
    private readonly lapse: LapseReviews,
    private readonly warn: WarnReviews,
    private readonly remind: RemindDeciders,
  ) {}

  all(): Round[] {
    return [
      { name: 'lift embargoes', everyMs: LIFT_MS, run: () => this.lift.run() },
      { name: 'lapse reviews', everyMs: MINUTE_MS, run: () => this.lapse.run() },
      { name: 'warn of reviews', everyMs: MINUTE_MS, run: () => this.warn.run() },
      { name: 'remind deciders', everyMs: MINUTE_MS, run: () => this.remind.run() },
    ];
  }
}

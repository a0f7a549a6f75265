import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { SetShowingTimes } from '../../stills';
import type { EditionRecord } from '../data/edition-records';
import { Reviews } from '../data/reviews';
import { shownStills } from './appeal-readiness';

/** Tells the stills of an edition how long they may be shown now, by every live edition that shows them. */
@Injectable()
export class TimeStills {
  constructor(
    private readonly reviews: Reviews,
    private readonly stills: SetShowingTimes,
  ) {}

  async within(tx: Tx, edition: EditionRecord): Promise<void> {
    const ids = shownStills(edition).map(({ still }) => still.id);
    const times = await this.reviews.timesOf(tx, ids);
    await this.stills.within(
      tx,
      edition.forceId,
      new Map(times.map(({ id, shownFrom, shownUntil }) => [id, { shownFrom, shownUntil }])),
    );
  }
}

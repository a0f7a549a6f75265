import { Injectable } from '@nestjs/common';
import { theHouse } from '../../kernel';
import { PlacesShown } from '../data/places-shown';
import { PublishedBytes } from '../data/published-bytes';
import { Stills } from '../data/stills';
import { Takedowns, type OwnPlace } from '../data/takedowns';
import { StillChanges } from './still-changes';

/**
 * Answers for our own site, feeds and widgets once no address of a picture gives its bytes any more. The house says so
 * of nothing it has not asked for, as a stranger would, through whatever stands in front of it.
 */
@Injectable()
export class AnswerOwnPlaces {
  constructor(
    private readonly takedowns: Takedowns,
    private readonly places: PlacesShown,
    private readonly stills: Stills,
    private readonly published: PublishedBytes,
    private readonly changes: StillChanges,
  ) {}

  /** Answers how many places still have the bytes, or could not be asked. */
  async run(): Promise<number> {
    const open = await this.takedowns.unanswered();
    let left = 0;
    for (const stillId of new Set(open.map((one) => one.stillId))) {
      const ofStill = open.filter((one) => one.stillId === stillId);
      const [{ forceId }] = ofStill;
      if (await this.published.isGone(forceId, stillId)) {
        for (const place of ofStill) await this.answer(place);
      } else left += ofStill.length;
    }
    return left;
  }

  private answer({ id, stillId, forceId }: OwnPlace): Promise<void> {
    return this.changes.within(async (tx) => {
      const place = await this.places.lock(tx, stillId, id);
      const [still] = await this.stills.ofIds(forceId, [stillId], tx);
      // Pressed by an officer, or released anew, while the bytes were asked for.
      if (!still || !place || place.removedAt || still.standing === 'public') return;
      await this.places.change(tx, place, { removedAt: this.changes.now(), removedBy: null });
      await this.changes.say(tx, theHouse, still, {
        act: 'still.place_removed',
        verb: 'alteration',
        facts: { place: id, kind: place.kind },
      });
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { PlaceShown } from '../data/place-shown.entity';
import { PlacesShown } from '../data/places-shown';
import { StillsOfTeam } from '../data/stills-of-team';
import { OWN_KINDS } from '../rules/place-shown';
import { refuseStill } from '../stills.errors';
import { StillChanges } from './still-changes';

export interface PlacePress {
  readonly ref: string;
  /** Of the place. */
  readonly id: string;
}

type Answer = 'placed' | 'removed';

/**
 * What somebody who stands before a place presses: it hangs there now, or it is gone. The first press counts; a second
 * one, by whomever, changes nothing.
 */
@Injectable()
export class AnswerForPlace {
  constructor(
    private readonly ofTeam: StillsOfTeam,
    private readonly places: PlacesShown,
    private readonly changes: StillChanges,
  ) {}

  placed(actor: OfficerActor, press: PlacePress): Promise<PlaceShown> {
    return this.answer(actor, press, 'placed');
  }

  removed(actor: OfficerActor, press: PlacePress): Promise<PlaceShown> {
    return this.answer(actor, press, 'removed');
  }

  private async answer(actor: OfficerActor, { ref, id }: PlacePress, answer: Answer): Promise<PlaceShown> {
    const still = await this.ofTeam.clocked(actor, ref);
    return this.changes.within(async (tx) => {
      const place = await this.places.lock(tx, still.id, id);
      if (!place) throw refuseStill('still_place_not_found');
      if (OWN_KINDS.includes(place.kind)) throw refuseStill('still_place_answers_itself');
      const known = answer === 'placed' ? (place.placedAt ?? place.removedAt) : place.removedAt;
      if (known) return place;
      const now = this.changes.now();
      const change =
        answer === 'placed' ? { placedAt: now, placedBy: actor.id } : { removedAt: now, removedBy: actor.id };
      await this.places.change(tx, place, change);
      const act = answer === 'placed' ? 'still.place_placed' : 'still.place_removed';
      await this.changes.say(tx, actor, still, {
        act,
        verb: 'alteration',
        facts: { place: id, kind: place.kind },
      });
      return { ...place, ...change };
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import type { PlaceShown } from './place-shown.entity';
import { PlacesShown } from './places-shown';
import { Stills, type StillRecord } from './stills';
import type { Takedown } from './takedown.entity';
import { Takedowns } from './takedowns';

/** A picture whose clock runs, with the places it went to. */
export interface StillUnderClock {
  readonly still: StillRecord;
  readonly takedown: Takedown;
  readonly places: readonly PlaceShown[];
}

/** Every running clock of a case. */
@Injectable()
export class TakedownsOfCase {
  constructor(
    private readonly stills: Stills,
    private readonly takedowns: Takedowns,
    private readonly places: PlacesShown,
  ) {}

  async all({ forceId, id }: Pick<MyCase, 'forceId' | 'id'>): Promise<StillUnderClock[]> {
    const stills = new Map((await this.stills.ofCase(forceId, id)).map((still) => [still.id, still]));
    const running = await this.takedowns.runningOf(forceId, [...stills.keys()]);
    const places = await this.places.ofStills(
      forceId,
      running.map(({ stillId }) => stillId),
    );
    return running.flatMap((takedown) => {
      const still = stills.get(takedown.stillId);
      if (!still) return [];
      return [{ still, takedown, places: places.filter(({ stillId }) => stillId === still.id) }];
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel';
import type { Tx } from '../../platform';
import { PlacesShown } from '../data/places-shown';
import { Stills } from '../data/stills';
import { Takedowns } from '../data/takedowns';
import type { TakedownCause } from '../rules/takedown-clock';
import { StillChanges } from './still-changes';
import { ShowOnSite } from './show-on-site';

/** Starts the clock of stills that have to be gone from everywhere, in the transaction of what takes them down. */
@Injectable()
export class StartTakedown {
  constructor(
    private readonly stills: Stills,
    private readonly places: PlacesShown,
    private readonly takedowns: Takedowns,
    private readonly onSite: ShowOnSite,
    private readonly changes: StillChanges,
  ) {}

  /** A still that nobody was ever shown or given has nowhere to be taken from; a clock that runs goes on as it is. */
  async within(
    tx: Tx,
    actor: Actor,
    forceId: string,
    stillIds: readonly string[],
    cause: TakedownCause,
  ): Promise<void> {
    const startedAt = this.changes.now();
    for (const still of await this.stills.ofIds(forceId, stillIds, tx)) {
      // Released before places were written down: the site has it all the same.
      if (still.state === 'public') await this.onSite.within(tx, actor, still);
      const places = await this.places.ofStill(forceId, still.id, tx);
      if (!places.some(({ removedAt }) => removedAt === null)) continue;
      const { id: stillId, caseId } = still;
      const startedBy = 'name' in actor ? actor.name : '';
      const clock = { forceId, caseId, stillId, cause, startedAt, startedBy };
      if (!(await this.takedowns.start(tx, clock))) continue;
      await this.changes.say(tx, actor, still, {
        act: 'still.takedown_started',
        verb: 'alteration',
        facts: { cause },
      });
    }
  }
}

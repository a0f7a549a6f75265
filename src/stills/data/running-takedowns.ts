import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Cases } from '../../cases';
import { may, type OfficerActor } from '../../kernel';
import { DataSource } from '../../platform';
import { dueAt, ofThisClock } from '../rules/takedown-clock';
import type { PlaceShown } from './place-shown.entity';
import { PlacesShown } from './places-shown';
import { Still } from './still.entity';
import { Takedown } from './takedown.entity';

/** A picture that is still somewhere after it had to come down. */
export interface RunningTakedown {
  readonly reference: string;
  readonly takedown: Takedown;
  /** The places the clock is about, gone or not. */
  readonly places: readonly PlaceShown[];
  /** When each place that is still open is due, the earliest first; never empty. */
  readonly due: readonly Date[];
}

/** The clocks that run, as far as one officer may watch them: four questions, however many run. */
@Injectable()
export class RunningTakedowns {
  constructor(
    private readonly db: DataSource,
    private readonly cases: Cases,
    private readonly places: PlacesShown,
  ) {}

  /** Of their cases, and of their whole force for those who may withdraw; the earliest due first. */
  async of(actor: OfficerActor): Promise<RunningTakedown[]> {
    const caseId = In((await this.cases.ofActor(actor)).map(({ id }) => id));
    const own = may(actor.roles, 'stills.withdraw') ? [{ endedAt: IsNull(), forceId: actor.forceId }] : [];
    const takedowns = await this.db.manager.findBy(Takedown, [{ endedAt: IsNull(), caseId }, ...own]);
    if (takedowns.length === 0) return [];
    const stillIds = takedowns.map(({ stillId }) => stillId);
    const stills = await this.db.manager.findBy(Still, { id: In(stillIds) });
    const places = await this.places.ofAll(stillIds);
    return takedowns
      .flatMap((takedown): RunningTakedown[] => {
        const still = stills.find(({ id }) => id === takedown.stillId);
        const shown = places.filter(({ stillId }) => stillId === takedown.stillId);
        const mine = ofThisClock(shown, takedown.startedAt);
        const due = mine
          .filter(({ removedAt }) => removedAt === null)
          .map((place) => dueAt(place, takedown.startedAt))
          .sort((one, other) => one.getTime() - other.getTime());
        return still && due.length > 0 ? [{ reference: still.reference, takedown, places: mine, due }] : [];
      })
      .sort((one, other) => one.due[0].getTime() - other.due[0].getTime());
  }
}

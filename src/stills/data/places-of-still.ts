import { Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { OfficerDirectory } from '../../officers';
import type { PlaceShown } from './place-shown.entity';
import { PlacesShown } from './places-shown';
import { StillInCase } from './still-in-case';
import type { StillRecord } from './stills';
import type { Takedown } from './takedown.entity';
import { Takedowns } from './takedowns';

/** A still with everything its board shows. */
export interface BoardOfStill {
  readonly inCase: MyCase | null;
  readonly still: StillRecord;
  /** null while it may be shown: then the board lists its places only. */
  readonly takedown: Takedown | null;
  readonly places: readonly PlaceShown[];
  /** Names of whoever answered, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Where a still went and how its clock stands, for an officer. */
@Injectable()
export class PlacesOfStill {
  constructor(
    private readonly stillInCase: StillInCase,
    private readonly places: PlacesShown,
    private readonly takedowns: Takedowns,
    private readonly directory: OfficerDirectory,
  ) {}

  async board(actor: OfficerActor, ref: string): Promise<BoardOfStill> {
    const { inCase, still } = await this.stillInCase.clocked(actor, ref);
    const { forceId, id } = still;
    const takedown = await this.takedowns.running(forceId, id);
    const places = await this.places.ofStill(forceId, id);
    const ids = places.flatMap(({ placedBy, removedBy }) => [placedBy, removedBy]);
    const known = new Set(ids.filter((one): one is string => one !== null));
    const colleagues = await this.directory.byIds([...known]);
    const names = new Map(colleagues.map((one) => [one.id, one.name]));
    return { inCase, still, takedown, places, names };
  }
}

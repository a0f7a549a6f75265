import { Injectable } from '@nestjs/common';
import { isPracticeName, type OfficerActor } from '../../kernel';
import type { PlaceShown } from '../data/place-shown.entity';
import { StillsOfTeam } from '../data/stills-of-team';
import { readPlaceByHand, type PlaceTyped } from '../rules/place-by-hand';
import { refuseStill } from '../stills.errors';
import { RegisterPlace } from './register-place';
import { StillChanges } from './still-changes';

/**
 * Writes down by hand where a picture went: a post, a poster, a broadcaster. Whatever state the picture is in: what is
 * found hanging somewhere is true, and is found after a takedown as well.
 */
@Injectable()
export class WriteDownPlace {
  constructor(
    private readonly ofTeam: StillsOfTeam,
    private readonly register: RegisterPlace,
    private readonly changes: StillChanges,
  ) {}

  async run(actor: OfficerActor, input: PlaceTyped & { readonly ref: string }): Promise<PlaceShown> {
    const still = await this.ofTeam.clocked(actor, input.ref);
    if (isPracticeName(still.reference)) throw refuseStill('still_is_practice');
    const read = readPlaceByHand(input);
    if (!read.ok) throw refuseStill('still_place_not_valid', {}, [...read.problems]);
    const { kind, recipient, ...told } = read.value;
    return this.changes.within((tx) => this.register.within(tx, actor, { still, kind, recipient, told }));
  }
}

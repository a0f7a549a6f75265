import { Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import { DomainError, type OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import type { PlaceShown } from '../data/place-shown.entity';
import { StillInCase } from '../data/still-in-case';
import { Stills, type StillRecord } from '../data/stills';
import { readRecipient } from '../rules/place-shown';
import { refuseStill } from '../stills.errors';
import { MakeHandout, mustBeGivable, type MadeHandout } from './make-handout';
import { RegisterPlace } from './register-place';
import { StillChanges } from './still-changes';

export interface HandoutWish {
  readonly ref: string;
  /** The outlet. */
  readonly recipient: string;
}

/** A copy that is given to one outlet. */
export interface Handout {
  readonly inCase: MyCase;
  readonly still: StillRecord;
  readonly place: PlaceShown;
}

/**
 * Gives an approved picture to a newsroom: a file of its own that names its terms and whose copy it is, registered and
 * logged as disclosed to it with the commit. Before the release it says inside that it is under embargo.
 */
@Injectable()
export class GiveHandout {
  constructor(
    private readonly stillInCase: StillInCase,
    private readonly stills: Stills,
    private readonly makeHandout: MakeHandout,
    private readonly register: RegisterPlace,
    private readonly changes: StillChanges,
  ) {}

  async run(actor: OfficerActor, { ref, recipient }: HandoutWish): Promise<Handout> {
    const { inCase, still } = await this.stillInCase.ofTeam(actor, ref);
    if (inCase.practice) throw refuseStill('still_is_practice');
    const read = readRecipient(recipient);
    if (!read.ok) throw refuseStill(read.problem, {}, [{ field: 'recipient', code: read.problem }]);
    const made = await this.makeHandout.run(inCase, still);
    try {
      const place = await this.changes.within((tx) =>
        this.registered(tx, actor, still, { ...made, recipient }),
      );
      return { inCase, still, place };
    } catch (error) {
      // Only a refusal is sure to have written no row. After anything else the sweep asks the rows.
      if (error instanceof DomainError) await this.makeHandout.takeBack(made);
      throw error;
    }
  }

  /** Under the still's lock, so that a withdrawal is either before it and refuses it, or after it and removes it. */
  private async registered(
    tx: Tx,
    actor: OfficerActor,
    seen: StillRecord,
    { id, file, recipient }: MadeHandout & { readonly recipient: string },
  ): Promise<PlaceShown> {
    const still = await this.stills.lock(tx, seen.forceId, seen.id);
    mustBeGivable(still);
    if (still.revision !== seen.revision) throw refuseStill('still_changed_meanwhile');
    return this.register.within(tx, actor, { still, kind: 'handout', recipient, id, file });
  }
}

import { Injectable } from '@nestjs/common';
import { isPracticeName, mayBecome, type Actor } from '../../kernel';
import { mayBeShown, PersonsSought } from '../../persons-sought';
import type { Tx } from '../../platform';
import { Stills, type StillRecord } from '../data/stills';
import { Takedowns } from '../data/takedowns';
import { STILL_STATE_TABLE } from '../rules/still-state';
import { refuseStill } from '../stills.errors';
import { ShowOnSite } from './show-on-site';
import { StillChanges } from './still-changes';

/** One still as it was authorised: another revision of it was not. */
export interface AuthorisedStill {
  readonly id: string;
  readonly revision: number;
}

/**
 * Makes stills public as part of publishing an appeal, which has seen to the authority. Refuses the whole act when one
 * of them is not approved, was changed since, or is of somebody who may not be shown.
 */
@Injectable()
export class ReleaseStills {
  constructor(
    private readonly stills: Stills,
    private readonly persons: PersonsSought,
    private readonly takedowns: Takedowns,
    private readonly onSite: ShowOnSite,
    private readonly changes: StillChanges,
  ) {}

  async within(tx: Tx, actor: Actor, forceId: string, authorised: readonly AuthorisedStill[]): Promise<void> {
    const revisions = new Map(authorised.map(({ id, revision }) => [id, revision]));
    const ids = [...revisions.keys()].sort();
    // The persons are held first: a state recorded meanwhile waits, and then takes down what was just released.
    const persons = (await this.stills.ofIds(forceId, ids, tx)).map(({ personId }) => personId);
    await this.persons.hold(tx, forceId, persons);
    for (const id of ids) {
      const still = await this.stills.lock(tx, forceId, id);
      if (still.revision !== revisions.get(id)) throw refuseStill('still_changed_meanwhile');
      if (still.standing !== 'public') await this.release(tx, actor, still);
    }
  }

  private async release(tx: Tx, actor: Actor, still: StillRecord): Promise<void> {
    const { person, standing, reference } = still;
    if (!mayBecome(STILL_STATE_TABLE, standing, 'public')) {
      throw refuseStill('still_state_not_possible', { reference, from: standing, to: 'public' });
    }
    if (!mayBeShown(person)) throw refuseStill('still_person_not_shown', { reference });
    await this.stills.change(tx, still, {
      state: 'public',
      releasedRound: person.showingRound,
      releasedAt: still.releasedAt ?? this.changes.now(),
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawalReason: null,
      withdrawnByItself: false,
    });
    await this.changes.say(tx, actor, still, {
      act: 'still.released',
      ...(isPracticeName(reference)
        ? { verb: 'alteration' as const }
        : { verb: 'disclosure' as const, recipient: 'the public' }),
      facts: { from: standing },
    });
    await this.takedowns.end(tx, still.id, this.changes.now());
    await this.onSite.within(tx, actor, still);
  }
}

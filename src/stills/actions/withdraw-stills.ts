import { Injectable } from '@nestjs/common';
import { officerIdOf, type Actor } from '../../kernel';
import type { Tx } from '../../platform';
import { Stills, type StillRecord } from '../data/stills';
import { StartTakedown } from './start-takedown';
import { StillChanges } from './still-changes';

/** Takes stills from the public as part of a larger act: an appeal is withdrawn, or concluded. */
@Injectable()
export class WithdrawStills {
  constructor(
    private readonly stills: Stills,
    private readonly startTakedown: StartTakedown,
    private readonly changes: StillChanges,
  ) {}

  /**
   * Gone for everybody with the commit, and the clock runs for whoever else was given them. What is withdrawn already
   * stays as it was written then.
   */
  async within(
    tx: Tx,
    actor: Actor,
    forceId: string,
    ids: readonly string[],
    reason: string,
  ): Promise<StillRecord[]> {
    const withdrawn: StillRecord[] = [];
    const leaving: string[] = [];
    // In one order everywhere, so that two acts over the same stills wait for each other and do not lock.
    for (const id of [...new Set(ids)].sort()) {
      const still = await this.stills.lock(tx, forceId, id);
      withdrawn.push(still);
      if (still.state !== 'withdrawn') leaving.push(id);
    }
    await this.startTakedown.within(tx, actor, forceId, leaving, 'withdrawn');
    for (const still of withdrawn) {
      if (leaving.includes(still.id)) await this.write(tx, actor, still, reason);
    }
    return withdrawn;
  }

  private async write(tx: Tx, actor: Actor, still: StillRecord, reason: string): Promise<void> {
    await this.stills.change(tx, still, {
      state: 'withdrawn',
      withdrawnAt: this.changes.now(),
      withdrawnBy: officerIdOf(actor),
      withdrawalReason: reason,
    });
    await this.changes.say(tx, actor, still, {
      act: 'still.withdrawn',
      verb: 'alteration',
      facts: { from: still.standing },
    });
  }
}

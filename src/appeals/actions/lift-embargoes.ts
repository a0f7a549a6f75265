import { Injectable } from '@nestjs/common';
import { theHouse } from '../../kernel';
import type { Appeal } from '../data/appeal.entity';
import { Scheduled } from '../data/scheduled';
import { isEmbargoed } from '../rules/embargo';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal } from './enter-appeal';
import { GoOut } from './go-out';
import { HoldBack } from './hold-back';

/**
 * Publishes what is scheduled when its moment has come (rule 3), by the house itself, each in its own transaction. What stands
 * in the way is asked again under the lock: an edition that may not go out now is authorised as before, and the press
 * office is told. Twice, by two processes, or beside an officer's press is as good as once.
 */
@Injectable()
export class LiftEmbargoes {
  constructor(
    private readonly scheduled: Scheduled,
    private readonly door: EnterAppeal,
    private readonly out: GoOut,
    private readonly hold: HoldBack,
    private readonly changes: AppealChanges,
  ) {}

  /** How many went out. One that fails stays due, and stops none of the others. */
  async run(): Promise<number> {
    const due = await this.scheduled.due(this.changes.now());
    const lifted = await Promise.allSettled(due.map((appeal) => this.lift(appeal)));
    const failed = lifted.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
    return lifted.filter((one) => one.status === 'fulfilled' && one.value).length;
  }

  private lift(appeal: Appeal): Promise<boolean> {
    return this.changes.within(async (tx) => {
      const entered = await this.door.enter(tx, appeal);
      const { state, embargoUntil } = entered.latest;
      if (state !== 'scheduled' || isEmbargoed(embargoUntil, this.changes.now())) return false;
      const blockers = await this.out.within(tx, theHouse, entered);
      if (blockers.length > 0) await this.hold.within(tx, entered);
      return blockers.length === 0;
    });
  }
}

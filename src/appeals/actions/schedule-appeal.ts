import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseAppeal } from '../appeals.errors';
import { Appeals } from '../data/appeals';
import { embargoProblems } from '../rules/embargo';
import { isOpen } from '../rules/edition-state';
import { AppealChanges } from './appeal-changes';
import { AppealReadiness, asFields } from './appeal-readiness';
import { EnterAppeal, mustBecome, type SeenEdition } from './enter-appeal';

/** An edition that goes out by itself. */
export interface AppealSchedule extends SeenEdition {
  /** To the second: before it, nothing of the edition is public (rule 3). */
  readonly embargoUntil: Date;
  /** Newsrooms read it. */
  readonly reason: string;
}

/**
 * Sets the moment at which an authorised edition goes out. Whatever would stop it from being published then stops it from
 * being scheduled now; and all of it is asked again at the moment itself.
 */
@Injectable()
export class ScheduleAppeal {
  constructor(
    private readonly door: EnterAppeal,
    private readonly readiness: AppealReadiness,
    private readonly appeals: Appeals,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition, embargoUntil, reason }: AppealSchedule): Promise<void> {
    return this.changes.within(async (tx) => {
      const entered = await this.door.newest(tx, actor, { slug, edition });
      const { appeal, latest, inCase } = entered;
      // What is over, or scheduled already, has no blockers worth listing.
      if (!isOpen(latest.state) || latest.state === 'scheduled') mustBecome(entered, 'scheduled');
      const typed = { until: embargoUntil, reason: reason.trim() };
      const problems = embargoProblems(typed, this.changes.now());
      if (problems.length > 0) throw refuseAppeal('appeal_embargo_not_valid', {}, problems);
      const blockers = await this.readiness.blockers(latest, inCase, { tx, at: embargoUntil });
      if (blockers.length > 0) throw refuseAppeal('appeal_has_blockers', {}, asFields(blockers));
      mustBecome(entered, 'scheduled');
      await this.appeals.change(tx, latest, {
        state: 'scheduled',
        embargoUntil,
        embargoReason: typed.reason,
        scheduledBy: actor.id,
        updatedAt: this.changes.now(),
      });
      const facts = { until: embargoUntil.toISOString() };
      const acted = { appeal, edition: latest };
      await this.changes.say(tx, actor, acted, { act: 'appeal.scheduled', verb: 'alteration', facts });
    });
  }
}

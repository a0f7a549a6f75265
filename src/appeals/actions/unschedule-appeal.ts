import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal, mustBecome, mustBeNewest, mustBeOwn } from './enter-appeal';
import { EndSchedule } from './end-schedule';
import type { SeenEdition } from './submit-appeal';

/** Takes back the moment at which an edition would go out: it is authorised as before, and waits for somebody's press. */
@Injectable()
export class UnscheduleAppeal {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly end: EndSchedule,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition }: SeenEdition): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
      mustBeOwn(actor, appeal);
      const entered = await this.door.enter(tx, appeal);
      mustBeNewest(entered, edition);
      mustBecome(entered, 'authorised');
      await this.end.within(tx, actor, entered, 'appeal.unscheduled');
    });
  }
}

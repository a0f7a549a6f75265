import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal, mustBecome, type SeenEdition } from './enter-appeal';
import { EndSchedule } from './end-schedule';

/** Takes back the moment at which an edition would go out: it is authorised as before, and waits for somebody's press. */
@Injectable()
export class UnscheduleAppeal {
  constructor(
    private readonly door: EnterAppeal,
    private readonly end: EndSchedule,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition }: SeenEdition): Promise<void> {
    return this.changes.within(async (tx) => {
      const entered = await this.door.newest(tx, actor, { slug, edition });
      mustBecome(entered, 'authorised');
      await this.end.within(tx, actor, entered, 'appeal.unscheduled');
    });
  }
}

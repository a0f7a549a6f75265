import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { isOpen } from '../rules/edition-state';
import { AppealChanges } from './appeal-changes';
import { asFields } from './appeal-readiness';
import { EnterAppeal, mustBeReadyToGoOut, mustBeNewest, mustBeOwn } from './enter-appeal';
import { GoOut } from './go-out';
import type { SeenEdition } from './submit-appeal';

/** Shows an authorised edition to the public, in the place of the one they read until now. */
@Injectable()
export class PublishAppeal {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly out: GoOut,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition }: SeenEdition): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
      mustBeOwn(actor, appeal);
      const entered = await this.door.enter(tx, appeal);
      mustBeNewest(entered, edition);
      // Somebody was faster: what is over has no blockers worth listing.
      if (!isOpen(entered.latest.state)) mustBeReadyToGoOut(entered);
      const blockers = await this.out.within(tx, actor, entered);
      if (blockers.length > 0) throw refuseAppeal('appeal_has_blockers', {}, asFields(blockers));
    });
  }
}

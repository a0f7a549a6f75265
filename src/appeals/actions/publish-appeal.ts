import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseAppeal } from '../appeals.errors';
import { isOpen } from '../rules/edition-state';
import { AppealChanges } from './appeal-changes';
import { asFields } from './appeal-readiness';
import { EnterAppeal, mustBeReadyToGoOut, type SeenEdition } from './enter-appeal';
import { GoOut } from './go-out';

/** Shows an authorised edition to the public, in the place of the one they read until now. */
@Injectable()
export class PublishAppeal {
  constructor(
    private readonly door: EnterAppeal,
    private readonly out: GoOut,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition }: SeenEdition): Promise<void> {
    return this.changes.within(async (tx) => {
      const entered = await this.door.newest(tx, actor, { slug, edition });
      // Somebody was faster: what is over has no blockers worth listing.
      if (!isOpen(entered.latest.state)) mustBeReadyToGoOut(entered);
      const blockers = await this.out.within(tx, actor, entered);
      if (blockers.length > 0) throw refuseAppeal('appeal_has_blockers', {}, asFields(blockers));
    });
  }
}

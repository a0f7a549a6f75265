import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { isOpen } from '../rules/edition-state';
import { AppealChanges } from './appeal-changes';
import { AppealReadiness, asFields, shownStills } from './appeal-readiness';
import { EnterAppeal, mustBecome, mustBeNewest, mustBeOwn } from './enter-appeal';
import { ReplaceLive } from './replace-live';
import type { SeenEdition } from './submit-appeal';

/** Shows an authorised edition to the public, in the place of the one they read until now. */
@Injectable()
export class PublishAppeal {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly readiness: AppealReadiness,
    private readonly replace: ReplaceLive,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition }: SeenEdition): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
      mustBeOwn(actor, appeal);
      const entered = await this.door.enter(tx, appeal);
      const { latest, live, inCase } = entered;
      mustBeNewest(entered, edition);
      // Somebody was faster: what is over has no blockers worth listing.
      if (!isOpen(latest.state)) mustBecome(entered, 'published');
      const blockers = await this.readiness.blockers(latest, inCase, tx);
      if (blockers.length > 0) throw refuseAppeal('appeal_has_blockers', {}, asFields(blockers));
      mustBecome(entered, 'published');
      await this.replace.within(tx, actor, entered);
      await this.changes.say(
        tx,
        actor,
        { appeal, edition: latest },
        {
          act: 'appeal.published',
          verb: 'disclosure',
          recipient: 'the public',
          facts: { stills: shownStills(latest).length, replaced: live?.number ?? null },
        },
      );
      await this.changes.announce(tx, 'appeal.published', { appeal, edition: latest });
    });
  }
}

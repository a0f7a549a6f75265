import { Injectable } from '@nestjs/common';
import type { OfficialActor } from '../../kernel';
import type { Tx } from '../../platform';
import { AppealChanges, THE_PUBLIC } from './appeal-changes';
import { AppealReadiness, shownStills } from './appeal-readiness';
import { mustBeReadyToGoOut, type EnteredAppeal } from './enter-appeal';
import type { PublicationBlocker } from '../rules/publication-blockers';
import { ReplaceLive } from './replace-live';

/** Shows an edition to the public if nothing stands in its way, whoever's press or hour it was. */
@Injectable()
export class GoOut {
  constructor(
    private readonly readiness: AppealReadiness,
    private readonly replace: ReplaceLive,
    private readonly changes: AppealChanges,
  ) {}

  /** What stood in its way; nothing was done unless the answer is empty. */
  async within(tx: Tx, actor: OfficialActor, entered: EnteredAppeal): Promise<PublicationBlocker[]> {
    const { appeal, latest, live, inCase } = entered;
    const blockers = await this.readiness.blockers(latest, inCase, { tx });
    if (blockers.length > 0) return blockers;
    mustBeReadyToGoOut(entered);
    await this.replace.within(tx, actor, entered);
    const acted = { appeal, edition: latest };
    await this.changes.say(tx, actor, acted, {
      act: 'appeal.published',
      verb: 'disclosure',
      recipient: THE_PUBLIC,
      facts: { stills: shownStills(latest).length, replaced: live?.number ?? null },
    });
    await this.changes.announce(tx, 'appeal.published', acted);
    return [];
  }
}

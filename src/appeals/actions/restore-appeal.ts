import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import type { EditionRecord } from '../data/edition-records';
import { restorationRefusal } from '../rules/restoration';
import { AppealChanges, THE_PUBLIC } from './appeal-changes';
import { BringBack } from './bring-back';
import { EnterAppeal, mustBeOpen } from './enter-appeal';
import { restorable } from './restorable';
import { SealSnapshot } from './seal-snapshot';
import type { SeenEdition } from './enter-appeal';

/**
 * Puts a withdrawal by mistake right: the unchanged edition is live again, with the stills that went with it in the same
 * revisions and with the review date it had, by a second officer, within 30 minutes, in one transaction.
 */
@Injectable()
export class RestoreAppeal {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly back: BringBack,
    private readonly changes: AppealChanges,
    private readonly seal: SealSnapshot,
  ) {}

  run(actor: OfficerActor, { slug, edition }: SeenEdition): Promise<void> {
    return this.changes.within(async (tx: Tx) => {
      const appeal = await this.ofOfficer.withdrawable(actor, slug, tx);
      const { ended, inCase, live } = await this.door.enter(tx, appeal);
      if (live || !ended) throw refuseAppeal('appeal_not_withdrawn');
      if (ended.number !== edition) throw refuseAppeal('appeal_edition_stale');
      mustBeOpen(inCase);
      this.mustBeRestorable(ended, actor);
      await this.back.within(tx, actor, ended);
      await this.seal.published(tx, actor, { appeal, inCase }, ended);
      const acted = { appeal, edition: ended };
      const facts = { withdrawnAt: ended.withdrawnAt?.toISOString() ?? null };
      await this.changes.say(tx, actor, acted, {
        act: 'appeal.restored',
        verb: 'disclosure',
        recipient: THE_PUBLIC,
        facts,
      });
      await this.changes.announce(tx, 'appeal.restored', acted);
    });
  }

  private mustBeRestorable(ended: EditionRecord, { id }: OfficerActor): void {
    const edition = restorable(ended);
    if (!edition) throw refuseAppeal('appeal_not_withdrawn');
    const when = { now: this.changes.now(), today: this.changes.today() };
    const refusal = restorationRefusal(edition, id, when);
    if (refusal) throw refuseAppeal(`appeal_restore_${refusal}`);
  }
}

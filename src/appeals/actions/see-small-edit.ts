import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseAppeal } from '../appeals.errors';
import { Appeals } from '../data/appeals';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { SmallEdits } from '../data/small-edits';
import { AppealChanges } from './appeal-changes';
import type { SeenEdition } from './enter-appeal';

/** Somebody who was told of a small edit says that they have looked at it: it leaves their list, and the log keeps it. */
@Injectable()
export class SeeSmallEdit {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly appeals: Appeals,
    private readonly edits: SmallEdits,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition: number }: SeenEdition): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.decidable(actor, slug, tx);
      const edition = (await this.appeals.editionsOf(appeal.id, tx)).find((one) => one.number === number);
      const [edit] = edition ? await this.edits.ofEditions([edition.id], tx) : [];
      if (!edition || !edit?.toldOfficers.includes(actor.id)) throw refuseAppeal('appeal_not_found');
      if (edit.seenAt) return;
      await this.edits.see(tx, edit, actor.id, this.changes.now());
      const act = { act: 'appeal.small_edit_seen', verb: 'consultation' } as const;
      await this.changes.say(tx, actor, { appeal, edition }, act);
    });
  }
}

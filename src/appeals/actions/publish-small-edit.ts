import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseAppeal } from '../appeals.errors';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal, mustBecome, mustBeOpen, type SeenEdition } from './enter-appeal';
import { PutForward } from './put-forward';
import { ReleaseSmallEdit } from './release-small-edit';
import { smallEditOf } from './small-edit-of';

/**
 * Shows a draft in the place of the live edition without a new authority, because it only takes away from it or corrects
 * numbers and hours (DOMAIN "States"). Everything else that stands in the way of publishing stands in its way too.
 */
@Injectable()
export class PublishSmallEdit {
  constructor(
    private readonly door: EnterAppeal,
    private readonly put: PutForward,
    private readonly release: ReleaseSmallEdit,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition }: SeenEdition): Promise<void> {
    return this.changes.within(async (tx) => {
      const entered = await this.door.newest(tx, actor, { slug, edition });
      const { live, latest, inCase } = entered;
      if (!live) throw refuseAppeal('appeal_not_live');
      mustBecome(entered, 'submitted');
      mustBeOpen(inCase);
      const found = smallEditOf(live, latest);
      if (!found) throw refuseAppeal('appeal_edit_needs_authority');
      await this.put.within(tx, actor, entered, 'answered');
      await this.release.within(tx, actor, entered, found);
    });
  }
}

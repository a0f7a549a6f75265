import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { ReleaseStills } from '../../stills';
import { Appeals } from '../data/appeals';
import type { EditionRecord } from '../data/edition-records';
import { AppealChanges } from './appeal-changes';
import { takenDownWith } from './restorable';
import { TimeStills } from './time-stills';

/** Makes a withdrawn edition live again with the stills that went with it, as part of a restoration. */
@Injectable()
export class BringBack {
  constructor(
    private readonly appeals: Appeals,
    private readonly releaseStills: ReleaseStills,
    private readonly times: TimeStills,
    private readonly changes: AppealChanges,
  ) {}

  async within(tx: Tx, actor: OfficerActor, edition: EditionRecord): Promise<void> {
    const stills = takenDownWith(edition).map(({ still, revision }) => ({ id: still.id, revision }));
    await this.appeals.change(tx, edition, {
      state: 'published',
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawalReason: null,
      withdrawalCause: null,
      updatedAt: this.changes.now(),
    });
    await this.releaseStills.within(tx, actor, edition.forceId, stills);
    await this.times.within(tx, edition);
  }
}

import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '../../platform';
import type { Appeal } from '../data/appeal.entity';
import { Appeals } from '../data/appeals';
import { columnsOf } from '../data/edition-content';
import type { Edition } from '../data/edition.entity';
import { AppealChanges } from './appeal-changes';
import type { KeptContent } from './keep-content';

/** Where a draft stands now: what the next saving of it must name. */
export interface EditionPlace {
  readonly slug: string;
  readonly edition: number;
  readonly version: number;
}

export interface NewEdition {
  readonly appeal: Appeal;
  readonly number: number;
  /** Whoever wrote what it grew out of wrote in it. */
  readonly drafterIds: readonly string[];
}

/** Begins an edition as a draft, as part of a larger act. */
@Injectable()
export class BeginEdition {
  constructor(
    private readonly appeals: Appeals,
    private readonly changes: AppealChanges,
  ) {}

  async within(
    tx: Tx,
    { appeal, number, drafterIds }: NewEdition,
    { content, stills }: KeptContent,
  ): Promise<Edition> {
    const edition: Edition = {
      id: newId(),
      forceId: appeal.forceId,
      appealId: appeal.id,
      number,
      version: 1,
      state: 'draft',
      ...columnsOf(content),
      reviewOn: null,
      submittedAt: null,
      submittedBy: null,
      publishedAt: null,
      publishedBy: null,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawalReason: null,
      withdrawalCause: null,
      embargoUntil: null,
      embargoReason: null,
      scheduledBy: null,
      updatedAt: this.changes.now(),
    };
    await this.appeals.addEdition(tx, edition);
    await this.appeals.showStills(tx, edition, stills);
    await this.appeals.addDrafters(tx, edition, drafterIds);
    return edition;
  }
}

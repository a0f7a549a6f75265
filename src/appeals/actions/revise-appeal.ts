import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { contentOf } from '../data/edition-content';
import { changedFields } from '../rules/changed-fields';
import type { EditionContent } from '../rules/edition-content';
import { AppealChanges } from './appeal-changes';
import type { EditionPlace } from './begin-edition';
import { EnterAppeal, mustBeNewest, mustBeOpen, mustBeOwn } from './enter-appeal';
import { KeepContent } from './keep-content';
import { WriteEdition } from './write-edition';

export interface AppealRevision {
  readonly slug: string;
  /** The edition and the version of it that the officer looked at. */
  readonly edition: number;
  readonly version: number;
  /** What is left out stays as it is. */
  readonly content: Partial<EditionContent>;
}

/**
 * Writes in the draft of an appeal. What was put forward is never written again: an edit of it begins the next
 * edition, and the one before is superseded with its authority, unless the public is reading it.
 */
@Injectable()
export class ReviseAppeal {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly keep: KeepContent,
    private readonly write: WriteEdition,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition, version, content }: AppealRevision): Promise<EditionPlace> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
      mustBeOwn(actor, appeal);
      const entered = await this.door.enter(tx, appeal);
      mustBeNewest(entered, edition);
      if (entered.latest.version !== version) throw refuseAppeal('appeal_edition_stale');
      mustBeOpen(entered.inCase);
      const before = contentOf(entered.latest);
      const kept = await this.keep.read(tx, entered.inCase, { ...before, ...content }, this.changes.today());
      const changed = changedFields(before, kept.content);
      // Saving what stands there already is no edit: it voids no authority and begins nothing.
      if (changed.length === 0) return { slug, edition, version };
      const place = await this.write.within(tx, actor, entered, kept);
      const acted = { appeal, edition: { id: entered.latest.id, number: place.edition } };
      const facts = { changed: changed.join(' ') };
      await this.changes.say(tx, actor, acted, { act: 'appeal.revised', verb: 'alteration', facts });
      return place;
    });
  }
}

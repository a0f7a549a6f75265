import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { Appeals } from '../data/appeals';
import { columnsOf } from '../data/edition-content';
import { KeptWordings } from '../data/kept-wordings';
import { isOpen } from '../rules/edition-state';
import { AppealChanges } from './appeal-changes';
import { BeginEdition, type EditionPlace } from './begin-edition';
import type { EnteredAppeal } from './enter-appeal';
import type { KeptContent } from './keep-content';

/** Where the words go: into the draft that is there, or into the next edition. */
@Injectable()
export class WriteEdition {
  constructor(
    private readonly appeals: Appeals,
    private readonly begin: BeginEdition,
    private readonly keptWordings: KeptWordings,
    private readonly changes: AppealChanges,
  ) {}

  async within(
    tx: Tx,
    actor: OfficerActor,
    entered: EnteredAppeal,
    kept: KeptContent,
  ): Promise<EditionPlace> {
    const { appeal, latest } = entered;
    if (latest.state === 'draft') return this.inDraft(tx, actor, entered, kept);
    if (isOpen(latest.state)) await this.appeals.change(tx, latest, { state: 'superseded' });
    const drafterIds = [...new Set([...latest.drafterIds, actor.id])];
    const next = await this.begin.within(tx, { appeal, number: latest.number + 1, drafterIds }, kept);
    await this.keptWordings.carryOver(tx, latest.keptWordings, next.id);
    return { slug: appeal.slug, edition: next.number, version: next.version };
  }

  private async inDraft(
    tx: Tx,
    { id: officerId }: OfficerActor,
    { appeal, latest }: EnteredAppeal,
    { content, stills }: KeptContent,
  ): Promise<EditionPlace> {
    const version = latest.version + 1;
    await this.appeals.change(tx, latest, {
      ...columnsOf(content),
      version,
      updatedAt: this.changes.now(),
    });
    await this.appeals.showStills(tx, latest, stills);
    await this.appeals.addDrafters(tx, latest, [officerId]);
    return { slug: appeal.slug, edition: latest.number, version };
  }
}

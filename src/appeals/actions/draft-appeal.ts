import { Injectable } from '@nestjs/common';
import { Cases, type Case } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { newId, type Tx } from '../../platform';
import type { Appeal } from '../data/appeal.entity';
import { Appeals } from '../data/appeals';
import type { AppealTemplate } from '../rules/appeal-template';
import { nextSlug } from '../rules/appeal-slug';
import type { EditionContent } from '../rules/edition-content';
import { AppealChanges } from './appeal-changes';
import { BeginEdition, type EditionPlace } from './begin-edition';
import { mustBeOpen, mustBeOwn } from './enter-appeal';
import { templateWords } from '../template-words';
import { KeepContent } from './keep-content';

export interface AppealDraft {
  readonly caseRef: string;
  /** Whose words it begins with; without one the parts that only words fill are empty. */
  readonly template?: AppealTemplate | null;
  /** What is left out begins as the case has it, or empty. */
  readonly content?: Partial<EditionContent>;
}

/** Begins an appeal of a case with the draft of its first edition. */
@Injectable()
export class DraftAppeal {
  constructor(
    private readonly cases: Cases,
    private readonly appeals: Appeals,
    private readonly keep: KeepContent,
    private readonly begin: BeginEdition,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { caseRef, template = null, content = {} }: AppealDraft): Promise<EditionPlace> {
    return this.changes.within(async (tx) => {
      const mine = await this.cases.forActor(actor, caseRef, tx);
      mustBeOwn(actor, mine);
      const inCase = await this.cases.lock(tx, mine.id);
      mustBeOpen(inCase);
      const figures = await this.keep.beginning(tx, inCase);
      const beginning = { ...figures, ...(template && templateWords(template)) };
      const kept = await this.keep.read(tx, inCase, { ...beginning, ...content }, this.changes.today());
      const appeal = await this.appealOf(tx, actor, inCase);
      const edition = await this.begin.within(tx, { appeal, number: 1, drafterIds: [actor.id] }, kept);
      await this.changes.say(
        tx,
        actor,
        { appeal, edition },
        {
          act: 'appeal.drafted',
          verb: 'alteration',
          facts: { template },
        },
      );
      return { slug: appeal.slug, edition: edition.number, version: edition.version };
    });
  }

  private async appealOf(tx: Tx, { id: createdBy }: OfficerActor, inCase: Case): Promise<Appeal> {
    const { id: caseId, forceId, ref } = inCase;
    const base = inCase.slug ?? ref.toLowerCase();
    const slug = nextSlug(base, await this.appeals.slugsLike(tx, base));
    const appeal = { id: newId(), forceId, caseId, slug, createdBy, createdAt: this.changes.now() };
    await this.appeals.add(tx, appeal);
    return appeal;
  }
}

import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { Appeals } from '../data/appeals';
import { KeptWordings } from '../data/kept-wordings';
import type { KeptFor, WordingPoint } from '../rules/wording/answers';
import type { WordingFinding } from '../rules/wording/finding';
import { AppealChanges } from './appeal-changes';
import type { EnteredAppeal } from './enter-appeal';

/** Writes an answer into a draft, as part of a larger act. */
@Injectable()
export class WriteAnswers {
  constructor(
    private readonly kept: KeptWordings,
    private readonly appeals: Appeals,
    private readonly changes: AppealChanges,
  ) {}

  async keep(
    tx: Tx,
    { id: officerId }: OfficerActor,
    { latest }: EnteredAppeal,
    { findings, reason }: { readonly findings: readonly WordingFinding[]; readonly reason: string },
  ): Promise<void> {
    await this.kept.keep(tx, { edition: latest, findings, reason, officerId, at: this.changes.now() });
    // Who keeps a word stands behind it: somebody else decides (rule 1).
    await this.appeals.addDrafters(tx, latest, [officerId]);
  }

  async takeBack(
    tx: Tx,
    { latest }: EnteredAppeal,
    { answered }: Pick<WordingPoint<KeptFor>, 'answered'>,
  ): Promise<void> {
    await this.kept.takeBack(
      tx,
      latest,
      answered.map(({ finding }) => finding),
    );
  }
}

import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases';
import type { Tx } from '../../platform';
import { Stills } from '../../stills';
import { phone } from '../../web';
import { refuseAppeal } from '../appeals.errors';
import { Appeals, type ChosenStill } from '../data/appeals';
import { CRIMESTOPPERS, type ContactPoint } from '../rules/contact-point';
import { contentProblems, NO_GROUNDS, tidyContent, type EditionContent } from '../rules/edition-content';

/** Content that can be kept, with the stills it names. */
export interface KeptContent {
  readonly content: EditionContent;
  readonly stills: readonly ChosenStill[];
}

/** Reads what an officer wrote into an edition, or says at which fields and why it cannot be kept. */
@Injectable()
export class KeepContent {
  constructor(
    private readonly stills: Stills,
    private readonly appeals: Appeals,
  ) {}

  async read(tx: Tx, inCase: Case, written: EditionContent, today: string): Promise<KeptContent> {
    const content = tidyContent(written);
    const problems = contentProblems(content, today, (typed) => phone(typed) !== null);
    if (problems.length > 0) throw refuseAppeal('appeal_not_valid', {}, problems);
    return { content, stills: await this.chosen(tx, inCase, content.stills) };
  }

  /** What a first edition says where its drafter says nothing: the case's figures, and last time's numbers to ring. */
  async beginning(tx: Tx, inCase: Case): Promise<EditionContent> {
    const { publicAreas, publishedOffenceCount, lossPence, arrestsCount, arrestsAsAt } = inCase;
    return {
      headline: '',
      standfirst: '',
      narrative: [],
      quotes: [],
      advice: '',
      victimCallout: '',
      notesToEditors: '',
      linesToTake: '',
      contacts: await this.lastContacts(tx, inCase.forceId),
      publicAreas,
      offenceCount: publishedOffenceCount,
      lossPence,
      arrests:
        arrestsCount === null || arrestsAsAt === null ? null : { count: arrestsCount, asAt: arrestsAsAt },
      stills: [],
      grounds: NO_GROUNDS,
    };
  }

  private async lastContacts(tx: Tx, forceId: string): Promise<readonly ContactPoint[]> {
    const last = (await this.appeals.lastOfForce(forceId, tx))?.contacts ?? [];
    return last.some(({ kind }) => kind === CRIMESTOPPERS.kind) ? last : [...last, CRIMESTOPPERS];
  }

  private async chosen(tx: Tx, inCase: Case, references: readonly string[]): Promise<ChosenStill[]> {
    const known = await this.stills.ofCase(inCase.forceId, inCase.id, tx);
    return references.map((reference) => {
      const still = known.find((one) => one.reference === reference);
      if (still) return { id: still.id, revision: still.revision };
      throw refuseAppeal('appeal_still_not_found', {}, [{ field: 'stills', code: 'appeal_still_not_found' }]);
    });
  }
}

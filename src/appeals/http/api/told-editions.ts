import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CheckDecisions } from '../../actions/check-decisions';
import { AppealReadiness } from '../../actions/appeal-readiness';
import { AppealWarnings } from '../../data/appeal-warnings';
import { contentOf } from '../../data/edition-content';
import { WordingSurroundings } from '../../data/wording-around';
import { wordingFindings } from '../../rules/wording/findings';
import { AppealsOfOfficer, type OfficersAppeal } from '../../data/appeals-of-officer';
import { editionAnswer, type EditionAnswer } from './edition-answer';

/** The newest edition of an appeal with what is worked out beside it: the answer to every act on one. */
@Injectable()
export class ToldEditions {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly readiness: AppealReadiness,
    private readonly warnings: AppealWarnings,
    private readonly wording: WordingSurroundings,
    private readonly decisions: CheckDecisions,
  ) {}

  async of(actor: OfficerActor, slug: string): Promise<EditionAnswer> {
    return this.told(await this.ofOfficer.forActor(actor, slug));
  }

  async told(known: OfficersAppeal): Promise<EditionAnswer> {
    const { latest, inCase, appeal } = known;
    const decided = (await this.decisions.of([latest])).find(({ decision }) => decision !== 'renewed');
    return editionAnswer(known, {
      signature: decided?.standing ?? 'not_kept',
      blockers: await this.readiness.blockers(latest, inCase),
      warnings: await this.warnings.of(appeal, latest),
      findings: wordingFindings(contentOf(latest), await this.wording.of(inCase)),
    });
  }
}

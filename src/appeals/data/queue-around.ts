import { Injectable } from '@nestjs/common';
import { Cases, type Case } from '../../cases';
import type { Colleague } from '../../officers';
import { rankNeeded, type Rank } from '../rules/deciding-rank';
import type { Appeal } from './appeal.entity';
import { Deciders } from './deciders';
import type { EditionRecord } from './edition-records';
import { mayShowChild } from './may-show-child';
import { RankTables } from './rank-tables';

/** Whose an edition is, which rank it needs, and who of that rank could decide. */
export interface PlacedEdition {
  readonly appeal: Appeal;
  readonly inCase: Case;
  readonly rank: Rank;
  readonly deciders: readonly Colleague[];
}

/** Whose an appeal is, and who could decide on what is put forward of it. */
@Injectable()
export class QueueAround {
  constructor(
    private readonly cases: Cases,
    private readonly ranks: RankTables,
    private readonly deciders: Deciders,
  ) {}

  async of(
    forceId: string,
    appeals: readonly Appeal[],
  ): Promise<(latest: EditionRecord) => PlacedEdition | null> {
    const cases = await this.cases.ofIds(appeals.map(({ caseId }) => caseId));
    const table = await this.ranks.of(forceId);
    const among = await this.deciders.among(forceId);
    return (latest) => {
      const appeal = appeals.find(({ id }) => id === latest.appealId);
      const inCase = cases.find(({ id }) => id === appeal?.caseId);
      if (!appeal || !inCase) return null;
      const { offenceType } = inCase;
      const { rank } = rankNeeded({ mayShowChild: mayShowChild(latest), offenceType }, table);
      return { appeal, inCase, rank, deciders: among(rank, latest.drafterIds) };
    };
  }
}

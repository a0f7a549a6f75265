import { Injectable } from '@nestjs/common';
import type { Case } from '../../cases';
import type { RankTable } from '../rules/deciding-rank';
import type { WordingAround } from '../rules/wording/findings';
import { RankTables } from './rank-tables';
import { WordingSurroundings } from './wording-around';

/** What the force of a case adds to the rules that everybody follows. */
export interface RulesOfForce {
  /** What the wording check has to know besides the words. */
  readonly wording: WordingAround;
  /** Where it asks for a higher rank than everybody must. */
  readonly rankTable: RankTable;
}

/** Finds them for a page about one of its appeals. */
@Injectable()
export class ForceRules {
  constructor(
    private readonly wording: WordingSurroundings,
    private readonly ranks: RankTables,
  ) {}

  async of(inCase: Case): Promise<RulesOfForce> {
    return { wording: await this.wording.of(inCase), rankTable: await this.ranks.of(inCase.forceId) };
  }
}

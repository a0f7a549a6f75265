import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { OfficerDirectory } from '../../officers';
import { DataSource, type Tx } from '../../platform';
import {
  rankHeld,
  rankNeeded,
  type Rank,
  type RankNeeded,
  type RankTable,
  type Release,
} from '../rules/deciding-rank';
import { RankRuleRow } from './rank-rule.entity';

/** Which rank a force asks for, and in which rank somebody decides. */
@Injectable()
export class RankTables {
  constructor(
    private readonly db: DataSource,
    private readonly directory: OfficerDirectory,
  ) {}

  /** Where the force asks for more than everybody must. */
  async of(forceId: string, tx?: Tx): Promise<RankTable> {
    const rows = await (tx ?? this.db.manager).findBy(RankRuleRow, { forceId });
    return rows.map(({ offence, age, rank }) => ({ offence, age, rank }));
  }

  /** Which rank decides on a release of this force, today. */
  async needed(forceId: string, release: Release, tx?: Tx): Promise<RankNeeded> {
    return rankNeeded(release, await this.of(forceId, tx));
  }

  /** In which rank they decide; null for whoever decides on no release. */
  async heldBy({ id, roles }: OfficerActor, tx?: Tx): Promise<Rank | null> {
    const [officer] = await this.directory.byIds([id], tx);
    return rankHeld({ roles, rank: officer?.rank ?? '' });
  }

  /** Puts a table in the place of the one there was. */
  async replace(tx: Tx, forceId: string, table: RankTable): Promise<void> {
    await tx.delete(RankRuleRow, { forceId });
    const rows = table.map((rule) => ({ forceId, ...rule }));
    if (rows.length > 0) await tx.insert(RankRuleRow, rows);
  }
}

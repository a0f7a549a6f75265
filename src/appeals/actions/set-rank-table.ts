import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { may, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { RankTables } from '../data/rank-tables';
import { looserThanLeast, tightened, type RankTable } from '../rules/deciding-rank';

/**
 * Sets which rank decides on a force's releases (rule 6): never below what everybody must ask. Authorities that were given
 * before stay what they are; whether they suffice is asked again when something goes out.
 */
@Injectable()
export class SetRankTable {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tables: RankTables,
    private readonly audit: Audit,
  ) {}

  async run(actor: OfficerActor, table: RankTable): Promise<void> {
    if (!may(actor.roles, 'forces.settings')) throw refuseAppeal('appeal_settings_not_yours');
    const looser = looserThanLeast(table);
    if (looser.length > 0) {
      const fields = looser.map(({ offence, age }) => ({
        field: `${offence}_${age}`,
        code: 'appeal_rank_below_least',
      }));
      throw refuseAppeal('appeal_ranks_not_valid', {}, fields);
    }
    const kept = tightened(table);
    await this.work.run(async (tx) => {
      await this.tables.replace(tx, actor.forceId, kept);
      await this.audit.record(tx, {
        actor,
        forceId: actor.forceId,
        act: 'force.deciding_ranks_set',
        verb: 'alteration',
        subject: { kind: 'force', id: actor.forceId },
        facts: {
          asked: kept
            .map(({ offence, age, rank }) => `${offence}/${age}=${rank}`)
            .sort()
            .join(' '),
        },
      });
    });
  }
}

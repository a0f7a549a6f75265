import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ApparentAge, OffenceKind, Rank } from '../rules/deciding-rank';

/** Where a force asks for a higher rank than everybody must. What no row says is the least there is. */
@Entity('rank_rules')
@Check('rank_rules_offence', `offence IN ('sexual', 'killing', 'terrorism', 'violence', 'property', 'other')`)
@Check('rank_rules_age', `age IN ('adult', 'child')`)
@Check(
  'rank_rules_tightens',
  `rank IN ('chief_superintendent', 'chief_officer')
          OR (age = 'adult' AND rank IN ('chief_inspector', 'superintendent'))`,
)
export class RankRuleRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'rank_rules_pkey' })
  @ForeignKey('forces', { name: 'rank_rules_force_fkey' })
  forceId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'rank_rules_pkey' })
  offence: OffenceKind;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'rank_rules_pkey' })
  age: ApparentAge;

  @Column('text')
  rank: Rank;
}

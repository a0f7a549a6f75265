import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Rank } from '../rules/deciding-rank';

/** Somebody looked at a live edition again and let it stand, with the reason. Written once. */
@Entity('review_renewals')
@Index('review_renewals_by_edition', ['editionId'])
@Check('review_renewals_has_reason', `reason <> ''`)
@Check('review_renewals_reaches_further', 'review_on > reviewed_on')
@Check(
  'review_renewals_rank',
  `rank IN ('inspector', 'chief_inspector', 'superintendent', 'chief_superintendent', 'chief_officer')`,
)
export class ReviewRenewal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_renewals_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'review_renewals_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('editions', { name: 'review_renewals_edition_fkey' })
  editionId: string;

  @Column('uuid')
  officerId: string;

  /** Rule 6 asks for one where a child may be pictured. */
  @Column('boolean')
  bySuperintendent: boolean;

  @Column('text')
  reason: string;

  /** The day on which somebody looked. */
  @Column('date')
  reviewedOn: string;

  /** The last day on which it may stand from then on. */
  @Column('date')
  reviewOn: string;

  @Column('timestamptz')
  renewedAt: Date;

  /** In which it was decided; null for those made before it was kept. */
  @Column('text', { nullable: true })
  rank: Rank | null;
}

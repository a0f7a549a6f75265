import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Decision } from '../rules/authority-reasons';
import type { Rank } from '../rules/deciding-rank';
import type { SmallEdit } from '../rules/small-edit';

/** The recorded decision on one edition, with its grounds. Written once. */
@Entity('authorities')
@Unique('authorities_one_an_edition', ['editionId'])
@Check('authorities_carried_as', '(carried_from IS NULL) = (carried_as IS NULL)')
@Check('authorities_decision', `decision IN ('granted', 'refused')`)
@Check(
  'authorities_grant_has_grounds',
  `decision = 'refused'
    OR (purpose <> '' AND necessity <> '' AND proportionality <> '' AND review_on IS NOT NULL)`,
)
@Check(
  'authorities_rank',
  `rank IN ('inspector', 'chief_inspector', 'superintendent', 'chief_superintendent', 'chief_officer')`,
)
export class Authority {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'authorities_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'authorities_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('editions', { name: 'authorities_edition_fkey' })
  editionId: string;

  @Column('integer')
  editionNumber: number;

  @Column('uuid')
  officerId: string;

  /** Rule 6 asks for one where a child may be pictured. */
  @Column('boolean')
  bySuperintendent: boolean;

  @Column('text')
  decision: Decision;

  @Column('text')
  purpose: string;

  @Column('text')
  necessity: string;

  @Column('text')
  proportionality: string;

  @Column('text')
  alternatives: string;

  @Column('text')
  risk: string;

  @Column('text')
  reason: string;

  /** Stills of the edition that may not be released with it. */
  @Column('uuid', { array: true })
  excludedStills: string[];

  /** Places that no picture may name while this authority is in force; one a line on its form. */
  @Column('text', { array: true })
  excludedPlaces: string[];

  @Column('date', { nullable: true })
  reviewOn: string | null;

  @Column('timestamptz')
  decidedAt: Date;

  /** In which it was decided; null for those made before it was kept. */
  @Column('text', { nullable: true })
  rank: Rank | null;

  /** The decision itself, where this one was carried over to an edition that needed no new one; null for a decision. */
  @Column('uuid', { nullable: true })
  @ForeignKey('authorities', { name: 'authorities_carried_from_fkey' })
  carriedFrom: string | null;

  /** As what kind of edit it was carried over. */
  @Column('text', { nullable: true })
  carriedAs: SmallEdit | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { pence } from './pence';

export const CASE_KINDS = ['investigation', 'intake'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
export type CaseState = 'open' | 'closed';

/** One operation, or the force's intake: what receives a tip when its own case's key cannot be trusted. */
@Entity('cases')
@Unique('cases_ref_once', ['forceId', 'ref'])
@Unique('cases_slug_once', ['forceId', 'slug'])
@Index('cases_one_intake', ['forceId'], { unique: true, where: `kind = 'intake'` })
@Check('cases_kind_known', `kind IN ('investigation', 'intake')`)
@Check(
  'cases_closed_at',
  `(state = 'open' AND closed_at IS NULL) OR (state = 'closed' AND closed_at IS NOT NULL)`,
)
@Check('cases_investigation_is_named', `kind = 'intake' OR (public_name IS NOT NULL AND slug IS NOT NULL)`)
@Check(
  'cases_practice_is_named',
  `practice = (ref ~* '^practice([^a-z]|$)') AND practice = (coalesce(slug, '') ~* '^practice([^a-z]|$)')`,
)
@Check('cases_arrests_as_at', `(arrests_count IS NULL) = (arrests_as_at IS NULL)`)
export class Case {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'cases_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'cases_force' })
  forceId: string;

  @Column('text')
  kind: CaseKind;

  @Column('text')
  state: CaseState;

  /** Opened to learn by: everything of it works, and nothing of it is ever public. Fixed at opening. */
  @Column('boolean')
  practice: boolean;

  /** `NM/4471/25` */
  @Column('text')
  reference: string;

  /** `NM-4471-25`, in addresses. */
  @Column('text')
  ref: string;

  /** Internal unless released. */
  @Column('text')
  operationName: string;

  /** Chosen for the public; fixed at opening, because it starts every still's reference. Null for the intake. */
  @Column('text', { nullable: true })
  publicName: string | null;

  @Column('text', { nullable: true })
  slug: string | null;

  @Column('text')
  offenceType: string;

  /** The force's own figure for the public; what is linked may differ and is warned about. */
  @Column('integer', { nullable: true })
  publishedOffenceCount: number | null;

  @Column('bigint', { nullable: true, transformer: pence })
  lossPence: number | null;

  /** Every area, for officers. */
  @Column('text', { array: true })
  areas: string[];

  /** What the public may read of them: "seven boroughs, including …". */
  @Column('text')
  publicAreas: string;

  @Column('integer', { nullable: true })
  arrestsCount: number | null;

  @Column('date', { nullable: true })
  arrestsAsAt: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;
}

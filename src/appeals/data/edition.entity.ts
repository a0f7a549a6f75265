import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { pence } from '../../cases';
import type { ContactPoint } from '../rules/contact-point';
import type { Grounds, Quote } from '../rules/edition-content';
import type { EditionState } from '../rules/edition-state';
import type { WithdrawalCause } from '../rules/withdrawal-reason';

/** One version of an appeal. Written only while it is a draft. */
@Entity('editions')
@Unique('editions_appeal_number_key', ['appealId', 'number'])
@Index('appeals_one_open_edition', ['appealId'], {
  unique: true,
  where: `state IN ('draft', 'submitted', 'refused', 'authorised', 'scheduled')`,
})
@Index('editions_by_embargo', ['embargoUntil'], { where: `state = 'scheduled'` })
@Index('appeals_one_live_edition', ['appealId'], { unique: true, where: `state = 'published'` })
@Check('editions_number_from_one', 'number >= 1 AND version >= 1')
@Check(
  'editions_state_known',
  `state IN ('draft', 'submitted', 'refused', 'authorised', 'scheduled', 'published', 'superseded', 'withdrawn')`,
)
@Check('editions_arrests_as_at', '(arrests_count IS NULL) = (arrests_as_at IS NULL)')
@Check('editions_submitted_first', `state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL`)
@Check(
  'editions_live_is_complete',
  `state <> 'published' OR (published_at IS NOT NULL AND review_on IS NOT NULL)`,
)
@Check(
  'editions_scheduled_has_moment',
  `state <> 'scheduled' OR (embargo_until IS NOT NULL AND embargo_reason <> '' AND scheduled_by IS NOT NULL)`,
)
@Check('editions_withdrawal_cause', `withdrawal_cause IN ('officer', 'review_lapsed')`)
@Check('editions_withdrawn_at', `(state = 'withdrawn') = (withdrawn_at IS NOT NULL)`)
export class Edition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'editions_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'editions_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('appeals', { name: 'editions_appeal_fkey' })
  appealId: string;

  /** From 1, in the order they were begun. */
  @Column('integer')
  number: number;

  /** Counts the savings of a draft: who saves an older one is told. */
  @Column('integer')
  version: number;

  @Column('text')
  state: EditionState;

  @Column('text')
  headline: string;

  @Column('text')
  standfirst: string;

  @Column('text', { array: true })
  narrative: string[];

  @Column('jsonb')
  quotes: Quote[];

  @Column('text')
  advice: string;

  @Column('text')
  victimCallout: string;

  @Column('text')
  notesToEditors: string;

  /** Never public. */
  @Column('text')
  linesToTake: string;

  @Column('jsonb')
  contacts: ContactPoint[];

  @Column('text')
  publicAreas: string;

  /** The force's own figure, as this edition says it. */
  @Column('integer', { nullable: true })
  offenceCount: number | null;

  @Column('bigint', { nullable: true, transformer: pence })
  lossPence: number | null;

  @Column('integer', { nullable: true })
  arrestsCount: number | null;

  @Column('date', { nullable: true })
  arrestsAsAt: string | null;

  /** Why it should go out, for whoever decides on it. */
  @Column('jsonb')
  grounds: Grounds;

  /** The last day on which it may stand, as its authority says. */
  @Column('date', { nullable: true })
  reviewOn: string | null;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedBy: string | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('text', { nullable: true })
  withdrawalReason: string | null;

  @Column('timestamptz')
  updatedAt: Date;

  /** What took it down: one of `WITHDRAWAL_CAUSES`; null before that. */
  @Column('text', { nullable: true })
  withdrawalCause: WithdrawalCause | null;

  /** Before this moment nothing of it is public, whatever its state says (rule 3); null for no embargo. */
  @Column('timestamptz', { nullable: true })
  embargoUntil: Date | null;

  /** Why it waits: newsrooms read it. */
  @Column('text', { nullable: true })
  embargoReason: string | null;

  @Column('uuid', { nullable: true })
  scheduledBy: string | null;
}

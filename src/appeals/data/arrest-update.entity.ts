import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ArrestedAge, ArrestedWho, ArrestOutcome, ArrestTold, Suspicion } from '../rules/arrest-update';

/** An arrest as the public is told of it beside a live appeal: no column that could hold a name. */
@Entity('arrest_updates')
@Index('arrest_updates_by_appeal', ['appealId', 'toldAt'])
@Check('arrest_updates_who', `who IN ('man', 'woman', 'boy', 'girl', 'person')`)
@Check('arrest_updates_age', `age IN ('none', 'teens', '20s', '30s', '40s', '50s', '60s', '70s', '80s')`)
@Check('arrest_updates_suspicion', `suspicion ~ '^[a-z_]{1,30}$'`)
@Check(
  'arrest_updates_outcome',
  `outcome IN ('in_custody', 'bailed', 'under_investigation', 'charged', 'no_further_action')`,
)
@Check('arrest_updates_numbers', 'number BETWEEN 1 AND 99 AND arrests BETWEEN number AND 9999')
@Check('arrest_updates_days', 'arrested_on <= as_at')
@Check('arrest_updates_removed_by', '(removed_at IS NULL) = (removed_by IS NULL)')
export class ArrestUpdate implements ArrestTold {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'arrest_updates_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'arrest_updates_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('appeals', { name: 'arrest_updates_appeal_fkey' })
  appealId: string;

  @Column('text')
  who: ArrestedWho;

  @Column('text')
  age: ArrestedAge;

  @Column('integer')
  number: number;

  @Column('date')
  arrestedOn: string;

  @Column('text')
  suspicion: Suspicion;

  @Column('text')
  outcome: ArrestOutcome;

  /** Arrests so far, these included. */
  @Column('integer')
  arrests: number;

  @Column('date')
  asAt: string;

  @Column('uuid')
  toldBy: string;

  @Column('timestamptz')
  toldAt: Date;

  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  @Column('uuid', { nullable: true })
  removedBy: string | null;
}

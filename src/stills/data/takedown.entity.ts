import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { TakedownCause } from '../rules/takedown-clock';

/** One running of the clock: since when a picture has to be gone from everywhere, and why. */
@Entity('takedowns')
@Index('takedowns_by_case', ['caseId', 'startedAt'])
@Index('takedowns_one_running', ['stillId'], { unique: true, where: 'ended_at IS NULL' })
@Check(
  'takedowns_cause',
  `cause IN
          ('identified', 'located', 'cleared', 'concluded', 'proceedings_active', 'withdrawn')`,
)
@Check('takedowns_end_after_start', 'ended_at >= started_at')
export class Takedown {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'takedowns_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'takedowns_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'takedowns_case_fkey' })
  caseId: string;

  @Column('uuid')
  @ForeignKey('stills', { name: 'takedowns_still_fkey' })
  stillId: string;

  @Column('text')
  cause: TakedownCause;

  @Column('timestamptz')
  startedAt: Date;

  /** The name of whoever recorded, withdrew or let a date pass; the house has one too. */
  @Column('text')
  startedBy: string;

  /** When the picture was released anew, which is the only thing that ends a clock. */
  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;
}

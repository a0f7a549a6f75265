import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * Until when somebody must have looked at a message of a person pictured. A time finer than a day, so it is deleted at the
 * first reading and outlives no work (TIP-PROTOCOL section 5).
 */
@Entity('first_looks')
@Index('first_looks_by_case', ['caseId'])
@Index('first_looks_by_due', ['dueAt'])
export class FirstLook {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'first_looks_pkey' })
  @ForeignKey('tips', { name: 'first_looks_tip_fkey', onDelete: 'CASCADE' })
  tipId: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'first_looks_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'first_looks_case_fkey' })
  caseId: string;

  @Column('timestamptz')
  dueAt: Date;

  /** True once the team was told that nobody has looked in time. */
  @Column('boolean')
  reminded: boolean;
}

/** How long a force takes at most for it, where it has said so. */
@Entity('first_look_times')
@Check('first_look_times_minutes', 'minutes BETWEEN 10 AND 1440')
export class FirstLookTime {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'first_look_times_pkey' })
  @ForeignKey('forces', { name: 'first_look_times_force_fkey' })
  forceId: string;

  @Column('integer')
  minutes: number;
}

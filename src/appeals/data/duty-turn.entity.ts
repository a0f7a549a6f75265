import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody of a force is on duty from one moment until before another. */
@Entity('duty_turns')
@Index('duty_turns_by_force', ['forceId', 'endsAt'])
@Check('duty_turns_ends_later', 'ends_at > begins_at')
export class DutyTurn {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'duty_turns_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'duty_turns_force_fkey' })
  forceId: string;

  @Column('uuid')
  officerId: string;

  @Column('timestamptz')
  beginsAt: Date;

  @Column('timestamptz')
  endsAt: Date;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Part } from '../rules/team';

/** An officer on a case's team. `force_id` is the case's: a guest's own force is in the officer's row. */
@Entity('case_members')
@Unique('case_members_reading', ['caseId', 'officerId', 'reads'])
@Index('case_members_one_lead', ['caseId'], { unique: true, where: `part = 'lead'` })
@Index('case_members_by_officer', ['officerId'])
@Check('case_members_part_known', `part IN ('lead', 'member', 'guest', 'press')`)
@Check('case_members_press_reads_nothing', `reads = (part <> 'press')`)
export class CaseMember {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_members_pkey' })
  @ForeignKey('cases', { name: 'case_members_case' })
  caseId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_members_pkey' })
  @ForeignKey('officers', { name: 'case_members_officer' })
  officerId: string;

  @Column('uuid')
  forceId: string;

  @Column('text')
  part: Part;

  /** Said twice so that a grant's foreign key can demand it: no row can give press a key. */
  @Column('boolean')
  reads: boolean;

  @Column('uuid')
  addedBy: string;

  @Column('timestamptz')
  addedAt: Date;
}

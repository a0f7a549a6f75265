import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The officer of a case's team to whom the tips on one person go. No row: they wait in the room's pool. */
@Entity('lead_officers')
@Index('lead_officers_by_case', ['caseId'])
export class LeadOfficer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'lead_officers_pkey' })
  @ForeignKey('persons_sought', { name: 'lead_officers_person_fkey' })
  personId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'lead_officers_case_fkey' })
  caseId: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'lead_officers_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('officers', { name: 'lead_officers_officer_fkey' })
  officerId: string;

  @Column('uuid')
  setBy: string;

  @Column('timestamptz')
  setAt: Date;
}

import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The secret of an epoch, sealed to one officer. Gone in the same statement in which a member's row goes. */
@Entity('case_grants', { schema: 'sealed' })
@ForeignKey('case_epochs', ['caseId', 'epoch'], ['caseId', 'epoch'], { name: 'case_grants_epoch' })
@ForeignKey('case_members', ['caseId', 'officerId', 'reads'], ['caseId', 'officerId', 'reads'], {
  name: 'case_grants_reading_member',
  onDelete: 'CASCADE',
})
@Check('case_grants_readers_only', 'reads')
export class CaseGrant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_grants_pkey' })
  caseId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'case_grants_pkey' })
  epoch: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_grants_pkey' })
  officerId: string;

  @Column('uuid')
  forceId: string;

  @Column('boolean')
  reads: boolean;

  @Column('bytea')
  sealed: Buffer;

  /** Of the officer's keys at that moment: another one now means this grant can no longer be opened. */
  @Column('text')
  fingerprint: string;

  @Column('uuid')
  givenBy: string;

  @Column('timestamptz')
  givenAt: Date;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * A member's signed word that an officer is to hold the key of an epoch. Without a grant beside it, it is a pending
 * grant. Kept after somebody leaves: it is how later epochs prove that their signer held the one before.
 */
@Entity('case_vouchings', { schema: 'sealed' })
@ForeignKey('case_epochs', ['caseId', 'epoch'], ['caseId', 'epoch'], { name: 'case_vouchings_epoch' })
export class CaseVouching {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_vouchings_pkey' })
  caseId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'case_vouchings_pkey' })
  epoch: number;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_vouchings_pkey' })
  officerId: string;

  @Column('uuid')
  forceId: string;

  @Column('uuid')
  voucherId: string;

  @Column('bytea')
  signature: Buffer;

  @Column('timestamptz')
  createdAt: Date;
}

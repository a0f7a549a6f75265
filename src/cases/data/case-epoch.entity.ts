import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/**
 * One key of a case, with the certificate that a holder of the key before it signed (TIP-PROTOCOL section 9). The
 * row proves nothing by being there: see `epoch-chain.ts`.
 */
@Entity('case_epochs', { schema: 'sealed' })
@Index('case_epochs_one_current', ['caseId'], { unique: true, where: 'retired_at IS NULL' })
@Check('case_epochs_count_from_one', 'epoch >= 1')
export class CaseEpoch {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_epochs_pkey' })
  @ForeignKey('cases', { name: 'case_epochs_case' })
  caseId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'case_epochs_pkey' })
  epoch: number;

  @Column('uuid')
  forceId: string;

  @Column('bytea')
  publicKey: Buffer;

  @Column('uuid')
  signerId: string;

  /** BLAKE2b of the previous epoch's subject; null for the first. */
  @Column('bytea', { nullable: true })
  previous: Buffer | null;

  @Column('timestamptz')
  notAfter: Date;

  @Column('bytea')
  signature: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  /** Set when the next epoch began; what is sealed takes only the one without. */
  @Column('timestamptz', { nullable: true })
  retiredAt: Date | null;
}

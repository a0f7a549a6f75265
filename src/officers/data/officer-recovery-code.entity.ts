import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Officer } from './officer.entity';

/** A code that stands in once for a lost second factor. Kept under a keyed hash: it can be recognised, not read. */
@Entity('officer_recovery_codes')
@Index('officer_recovery_codes_by_officer', ['officerId'])
export class OfficerRecoveryCode {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'officer_recovery_codes_pkey' })
  codeMac: Buffer;

  @ForeignKey(() => Officer, { name: 'officer_recovery_codes_officer', onDelete: 'CASCADE' })
  @Column('uuid')
  officerId: string;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}

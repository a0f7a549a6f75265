import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Officer } from './officer.entity';

/** The password's wrap of an officer's seed, with the cost it was made at (TIP-PROTOCOL section 3). */
@Entity('officer_passwords')
export class OfficerPassword {
  @ForeignKey(() => Officer, { name: 'officer_passwords_officer', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'officer_passwords_pkey' })
  officerId: string;

  @Column('bytea')
  salt: Buffer;

  @Column('integer')
  passes: number;

  /** `bigint` reaches us as text. */
  @Column('bigint')
  memoryBytes: string;

  /** BLAKE2b of the verifier: the verifier itself is never stored. */
  @Column('bytea')
  verifierHash: Buffer;

  @Column('bytea')
  wrappedSeed: Buffer;

  @Column('timestamptz')
  changedAt: Date;
}

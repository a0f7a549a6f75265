import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Officer } from './officer.entity';

/** A session as the database knows it: worth nothing without the key in the browser (TIP-PROTOCOL section 8). */
@Entity('officer_sessions')
@Index('officer_sessions_by_officer', ['officerId'])
@Index('officer_sessions_by_expiry', ['expiresAt'])
export class OfficerSession {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'officer_sessions_pkey' })
  sidHash: Buffer;

  @ForeignKey(() => Officer, { name: 'officer_sessions_officer', onDelete: 'CASCADE' })
  @Column('uuid')
  officerId: string;

  @Column('bytea')
  sealedSeed: Buffer;

  /** Says that a node of ours began this session: whoever can write rows still cannot begin one. */
  @Column('bytea')
  mac: Buffer;

  @Column('timestamptz')
  startedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz')
  idleUntil: Date;
}

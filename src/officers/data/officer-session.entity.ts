import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Officer } from './officer.entity';

/** A session as the database knows it: worth nothing without the key in the browser (TIP-PROTOCOL section 8). */
@Entity('officer_sessions')
@Index('officer_sessions_by_officer', ['officerId'])
@Index('officer_sessions_by_expiry', ['expiresAt'])
@Check('officer_sessions_stage', `stage IN ('open', 'second_factor')`)
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

  /** `second_factor`: the password was right, and the second factor is awaited. Such a session is nobody's yet. */
  @Column('text', { default: 'open' })
  stage: 'open' | 'second_factor';

  /** When the second factor was last proved in this session; null while only the password was. */
  @Column('timestamptz', { nullable: true })
  provedAt: Date | null;

  /** What a passkey is waited for to answer, once. */
  @Column('text', { nullable: true })
  challenge: string | null;

  @Column('timestamptz', { nullable: true })
  challengeUntil: Date | null;
}

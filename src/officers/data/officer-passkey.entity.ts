import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Officer } from './officer.entity';

/** A passkey of an officer (WebAuthn): public halves only, marked by the node that took it. */
@Entity('officer_passkeys')
@Unique('officer_passkeys_credential_key', ['credentialId'])
@Index('officer_passkeys_by_officer', ['officerId'])
export class OfficerPasskey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'officer_passkeys_pkey' })
  id: string;

  @ForeignKey(() => Officer, { name: 'officer_passkeys_officer', onDelete: 'CASCADE' })
  @Column('uuid')
  officerId: string;

  @Column('text')
  credentialId: string;

  @Column('bytea')
  publicKey: Buffer;

  /** Says that a node of ours took it for this officer: whoever can write rows still cannot add one. */
  @Column('bytea')
  mac: Buffer;

  /** `bigint` reaches us as text. */
  @Column('bigint')
  counter: string;

  /** What its officer calls it. */
  @Column('text')
  name: string;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;
}

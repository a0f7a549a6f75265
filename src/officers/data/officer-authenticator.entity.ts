import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Officer } from './officer.entity';

/** An officer's authenticator (RFC 6238). Counts once a code of it was given. */
@Entity('officer_authenticators')
@Index('officer_authenticators_one_confirmed', ['officerId'], {
  unique: true,
  where: 'confirmed_at IS NOT NULL',
})
@Index('officer_authenticators_one_pending', ['officerId'], { unique: true, where: 'confirmed_at IS NULL' })
export class OfficerAuthenticator {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'officer_authenticators_pkey' })
  id: string;

  @ForeignKey(() => Officer, { name: 'officer_authenticators_officer', onDelete: 'CASCADE' })
  @Column('uuid')
  officerId: string;

  /** Under a key of the node and to its officer: see `vault/opening/second-factor.ts`. */
  @Column('bytea')
  sealedSecret: Buffer;

  @Column('timestamptz')
  madeAt: Date;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  /** The step of the last code taken; only later ones are. `bigint` reaches us as text. */
  @Column('bigint')
  lastStep: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role } from '../../kernel';
import { Force } from '../../forces';
import type { OfficerState } from '../rules/officer-state';

/** An account: an officer of a force, or the desk of a newsroom. Holds public keys only. */
@Entity('officers')
@Index('officers_email_key', ['email'], { unique: true, where: `state <> 'revoked'` })
@Index('officers_by_force', ['forceId', 'name'])
@Check('officers_email_small', `email = lower(email)`)
@Check('officers_kind', `kind IN ('officer', 'desk') AND (kind = 'officer') = (force_id IS NOT NULL)`)
@Check('officers_state', `state IN ('invited', 'enrolled', 'revoked')`)
@Check(
  'officers_keys_when_enrolled',
  `state <> 'enrolled' OR kind = 'desk' OR (box_key IS NOT NULL AND sign_key IS NOT NULL)`,
)
export class Officer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'officers_pkey' })
  id: string;

  /** null for a desk, which belongs to no force. */
  @ForeignKey(() => Force, { name: 'officers_force' })
  @Column('uuid', { nullable: true })
  forceId: string | null;

  @Column('text')
  kind: 'officer' | 'desk';

  /** In small letters: what somebody signs in with, unique over all forces among accounts that are not revoked. */
  @Column('text')
  email: string;

  @Column('text')
  name: string;

  @Column('text')
  rank: string;

  @Column('text', { array: true })
  roles: Role[];

  @Column('text')
  state: OfficerState;

  @Column('bytea', { nullable: true })
  boxKey: Buffer | null;

  @Column('bytea', { nullable: true })
  signKey: Buffer | null;

  /** The force root's signature over the two keys; null while the custodians have not certified them. */
  @Column('bytea', { nullable: true })
  certificate: Buffer | null;

  @Column('timestamptz', { nullable: true })
  certifiedUntil: Date | null;

  @Column('timestamptz', { nullable: true })
  enrolledAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;
}

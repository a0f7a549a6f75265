import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Officer } from './officer.entity';

/** A code that lets somebody enrol once. An officer has at most one that is open. */
@Entity('officer_invitations')
@Unique('officer_invitations_code_key', ['codeHash'])
@Index('officer_invitations_one_open', ['officerId'], { unique: true, where: 'used_at IS NULL' })
export class OfficerInvitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'officer_invitations_pkey' })
  id: string;

  @ForeignKey(() => Officer, { name: 'officer_invitations_officer', onDelete: 'CASCADE' })
  @Column('uuid')
  officerId: string;

  /** null when the command line or the demo invited. */
  @ForeignKey(() => Officer, { name: 'officer_invitations_inviter' })
  @Column('uuid', { nullable: true })
  invitedBy: string | null;

  @Column('bytea')
  codeHash: Buffer;

  @Column('timestamptz')
  createdAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}

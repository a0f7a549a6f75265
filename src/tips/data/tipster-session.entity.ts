import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Twenty minutes of a tipster who came back. The row opens nothing without what their page carries, and is swept. */
@Entity('tipster_sessions')
@Index('tipster_sessions_by_expiry', ['expiresAt'])
export class TipsterSession {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'tipster_sessions_pkey' })
  sidHash: Buffer;

  @Column('uuid')
  @ForeignKey('tips', { name: 'tipster_sessions_tip_fkey' })
  tipId: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('bytea')
  sealedKeys: Buffer;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Force } from '../../forces';
import type { ResetDecision, ShownIdentity } from '../rules/factor-reset';
import { Officer } from './officer.entity';

/** Somebody lost their second factor: one person saw who they are and asks, another lets it happen. */
@Entity('second_factor_resets')
@Index('second_factor_resets_one_open', ['officerId'], { unique: true, where: 'decision IS NULL' })
@Index('second_factor_resets_by_force', ['forceId'])
@Check('second_factor_resets_shown', `shown IN ('warrant_card', 'known_in_person', 'video_call')`)
@Check('second_factor_resets_decision', `decision IN ('confirmed', 'refused', 'lapsed')`)
@Check('second_factor_resets_decided', `(decision IS NULL) = (decided_at IS NULL)`)
@Check(
  'second_factor_resets_two_people',
  `decision IS DISTINCT FROM 'confirmed' OR (decided_by IS NOT NULL AND decided_by <> asked_by AND decided_by <> officer_id AND asked_by <> officer_id)`,
)
export class SecondFactorReset {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'second_factor_resets_pkey' })
  id: string;

  @ForeignKey(() => Force, { name: 'second_factor_resets_force' })
  @Column('uuid')
  forceId: string;

  @ForeignKey(() => Officer, { name: 'second_factor_resets_officer' })
  @Column('uuid')
  officerId: string;

  /** By what whoever asks knew that it was them. */
  @Column('text')
  shown: ShownIdentity;

  @ForeignKey(() => Officer, { name: 'second_factor_resets_asker' })
  @Column('uuid')
  askedBy: string;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @ForeignKey(() => Officer, { name: 'second_factor_resets_decider' })
  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('text', { nullable: true })
  decision: ResetDecision | null;
}

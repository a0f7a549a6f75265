import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an officer has seen of a talk, sealed to themselves: it shows a talk that was cut short afterwards. */
@Entity('tip_seen')
export class TipSeen {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tip_seen_pkey' })
  @ForeignKey('tips', { name: 'tip_seen_tip_fkey' })
  tipId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tip_seen_pkey' })
  @ForeignKey('officers', { name: 'tip_seen_officer_fkey' })
  officerId: string;

  @Column('bytea')
  sealed: Buffer;
}

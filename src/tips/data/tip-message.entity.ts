import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** One sealed message of a talk, in either direction. */
@Entity('tip_messages')
@Unique('tip_messages_place', ['tipId', 'seq'])
@Unique('tip_messages_said_once', ['tipId', 'resendMac'])
@Check('tip_messages_count_from_one', 'seq >= 1 AND key_version >= 1')
@Check('tip_messages_direction', 'direction IN (0, 1)')
export class TipMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tip_messages_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('tips', { name: 'tip_messages_tip_fkey' })
  tipId: string;

  @Column('integer')
  seq: number;

  /** 0 from the tipster, 1 from an officer. Bound into the envelope too. */
  @Column('smallint')
  direction: 0 | 1;

  /** Which version of the tip's key it is sealed under. */
  @Column('integer')
  keyVersion: number;

  @Column('bytea')
  envelope: Buffer;

  /** Tells the same words sent twice. Keyed with what only the receipt gives; null for officers. */
  @Column('bytea', { nullable: true })
  resendMac: Buffer | null;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/**
 * A word that an officer made for one contact. Only its keyed hash is kept, which has the day in it: on another day nobody
 * can find it any more. Who the contact is, nobody writes down.
 */
@Entity('call_back_words')
@Unique('call_back_words_mac_key', ['wordMac'])
@Index('call_back_words_by_officer', ['madeBy', 'madeAt'])
export class CallBackWord {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'call_back_words_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'call_back_words_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('appeals', { name: 'call_back_words_appeal_fkey' })
  appealId: string;

  @Column('bytea')
  wordMac: Buffer;

  @Column('uuid')
  madeBy: string;

  /** As the officer is called to the contact. */
  @Column('text')
  madeByName: string;

  @Column('timestamptz')
  madeAt: Date;

  /** Year-month-day in London: the one day on which it works. */
  @Column('date')
  day: string;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;
}

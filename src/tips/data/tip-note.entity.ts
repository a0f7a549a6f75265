import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** An internal note of the case team. Its key is never wrapped to the tipster. */
@Entity('tip_notes')
@Unique('tip_notes_place', ['tipId', 'seq'])
@Check('tip_notes_count_from_one', 'seq >= 1')
export class TipNote {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tip_notes_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('tips', { name: 'tip_notes_tip_fkey' })
  tipId: string;

  @Column('integer')
  seq: number;

  @Column('bytea')
  envelope: Buffer;
}

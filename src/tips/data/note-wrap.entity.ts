import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The key of a tip's notes, wrapped to the case and to nobody else. */
@Entity('note_wraps', { schema: 'sealed' })
@Index('note_wraps_by_epoch', ['caseId', 'epoch'])
@Check('note_wraps_count_from_one', 'epoch >= 1')
export class NoteWrap {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'note_wraps_pkey' })
  @ForeignKey('tips', { name: 'note_wraps_tip_fkey' })
  tipId: string;

  @Column('uuid')
  caseId: string;

  @Column('integer')
  epoch: number;

  @Column('bytea')
  wrap: Buffer;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The tip's key, wrapped for the case team ('C') or the tipster ('S'). Deleting it closes the tip to them. */
@Entity('tip_wraps', { schema: 'sealed' })
@Index('tip_wraps_by_epoch', ['caseId', 'epoch'])
@Check('tip_wraps_who', `who IN ('C', 'S')`)
@Check('tip_wraps_count_from_one', 'key_version >= 1 AND epoch >= 1')
export class TipWrap {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tip_wraps_pkey' })
  @ForeignKey('tips', { name: 'tip_wraps_tip_fkey' })
  tipId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'tip_wraps_pkey' })
  who: 'C' | 'S';

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'tip_wraps_pkey' })
  keyVersion: number;

  /** For 'S', case and epoch are those at sealing, for good. */
  @Column('uuid')
  caseId: string;

  @Column('integer')
  epoch: number;

  @Column('bytea')
  wrap: Buffer;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { SmallEdit } from '../rules/small-edit';

/** An edition that went out without a new authority, and whether whoever gave the one it stands by has seen it. */
@Entity('small_edits')
@Index('small_edits_unseen', ['forceId'], { where: 'seen_at IS NULL' })
@Check('small_edits_kind', `kind IN ('removal', 'contacts', 'removal_and_contacts')`)
@Check('small_edits_seen', '(seen_by IS NULL) = (seen_at IS NULL)')
export class SmallEditRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'small_edits_pkey' })
  @ForeignKey('editions', { name: 'small_edits_edition_fkey' })
  editionId: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'small_edits_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('editions', { name: 'small_edits_replaced_fkey' })
  replacedEditionId: string;

  @Column('text')
  kind: SmallEdit;

  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  madeAt: Date;

  /** Whoever authorised what it grew out of; everybody who could decide, where they are no longer here. */
  @Column('uuid', { array: true })
  toldOfficers: string[];

  @Column('uuid', { nullable: true })
  seenBy: string | null;

  @Column('timestamptz', { nullable: true })
  seenAt: Date | null;
}

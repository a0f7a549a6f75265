import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody who wrote a word of an edition, or of one it grew out of: they cannot authorise it. */
@Entity('edition_drafters')
export class EditionDrafter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_drafters_pkey' })
  @ForeignKey('editions', { name: 'edition_drafters_edition_fkey' })
  editionId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_drafters_pkey' })
  officerId: string;
}

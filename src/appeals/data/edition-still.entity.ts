import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A still that an edition shows, in the revision it had when the edition was put forward. */
@Entity('edition_stills')
@Index('edition_stills_by_still', ['stillId'])
export class EditionStill {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_stills_pkey' })
  @ForeignKey('editions', { name: 'edition_stills_edition_fkey' })
  editionId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_stills_pkey' })
  @ForeignKey('stills', { name: 'edition_stills_still_fkey' })
  stillId: string;

  @Column('integer')
  revision: number;

  @Column('integer')
  position: number;
}

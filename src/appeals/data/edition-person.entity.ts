import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** A person sought as an edition describes them: kept when it is put forward, because that is what is authorised. */
@Entity('edition_persons')
export class EditionPerson {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_persons_pkey' })
  @ForeignKey('editions', { name: 'edition_persons_edition_fkey' })
  editionId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'edition_persons_pkey' })
  @ForeignKey('persons_sought', { name: 'edition_persons_person_fkey' })
  personId: string;

  @Column('text')
  label: string;

  @Column('text')
  description: string;

  @Column('integer', { nullable: true })
  ageFrom: number | null;

  @Column('integer', { nullable: true })
  ageTo: number | null;

  /** Their round of showing then: in a later one they were taken down since, and this edition shows them no more. */
  @Column('integer')
  showingRound: number;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/**
 * The last number given to a person of a case. Kept apart from the persons, so that a number is not given again
 * after the person it belonged to has been destroyed: somebody may still have the old poster.
 */
@Entity('person_numbers')
export class PersonNumber {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_numbers_pkey' })
  @ForeignKey('cases', { name: 'person_numbers_case_fkey' })
  caseId: string;

  @Column('integer')
  lastNumber: number;
}

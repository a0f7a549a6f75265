import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { pence } from './pence';

/** One recorded crime that belongs to a case. */
@Entity('linked_offences')
@Unique('linked_offences_once', ['caseId', 'crimeReference'])
export class LinkedOffence {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'linked_offences_pkey' })
  id: string;

  @Column('uuid')
  forceId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'linked_offences_case' })
  caseId: string;

  @Column('text')
  crimeReference: string;

  @Column('date', { nullable: true })
  committedOn: string | null;

  @Column('text', { nullable: true })
  area: string | null;

  @Column('bigint', { nullable: true, transformer: pence })
  lossPence: number | null;

  @Column('timestamptz')
  linkedAt: Date;
}

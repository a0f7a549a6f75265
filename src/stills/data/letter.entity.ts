import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A "no longer sought" letter as it was signed. To whom it went is on the paper and nowhere else. Rows only come. */
@Entity('letters')
@Index('letters_by_person', ['personId', 'madeAt'])
export class Letter {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'letters_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'letters_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('persons_sought', { name: 'letters_person_fkey' })
  personId: string;

  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  madeAt: Date;

  /** Hex, over the document's bytes. */
  @Column('text')
  sha256: string;

  /** Canonical JSON (RFC 8785): what the letter says, and the signature. */
  @Column('text')
  document: string;
}

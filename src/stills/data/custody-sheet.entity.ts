import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A custody sheet as it was signed. Rows are added and never change. */
@Entity('custody_sheets')
@Index('custody_sheets_by_still', ['stillId', 'madeAt'])
export class CustodySheetRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'custody_sheets_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'custody_sheets_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'custody_sheets_case_fkey' })
  caseId: string;

  @Column('uuid')
  @ForeignKey('stills', { name: 'custody_sheets_still_fkey' })
  stillId: string;

  @Column('uuid')
  madeBy: string;

  @Column('timestamptz')
  madeAt: Date;

  /** For whom, in words. */
  @Column('text')
  madeFor: string;

  /** Whether the original was still what had come. */
  @Column('boolean')
  unchanged: boolean;

  /** Hex, over the document's bytes. */
  @Column('text')
  sha256: string;

  /** Canonical JSON (RFC 8785): the sheet and its signature. */
  @Column('text')
  document: string;
}

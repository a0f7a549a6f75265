import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { NamingLines } from '../rules/naming-lines';

/** Lines to take of a force when somebody is named. A change is a new row: the former ones stay. */
@Entity('naming_lines')
export class NamingLinesRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'naming_lines_pkey' })
  @ForeignKey('forces', { name: 'naming_lines_force_fkey' })
  forceId: string;

  /** From 1, for each force: two people cannot both have changed the same. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'naming_lines_pkey' })
  number: number;

  @Column('jsonb')
  lines: NamingLines;

  @Column('uuid')
  officerId: string;

  @Column('timestamptz')
  keptAt: Date;
}

import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** By what the database recognises the pepper that its passwords were made with. One row, or none. */
@Entity('node_secrets')
@Check('node_secrets_only_row', 'only_row')
export class NodeSecret {
  @PrimaryColumn('boolean', { primaryKeyConstraintName: 'node_secrets_pkey' })
  onlyRow: boolean;

  @Column('bytea')
  pepperCheck: Buffer;
}

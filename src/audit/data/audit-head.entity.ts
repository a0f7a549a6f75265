import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Chain } from '../rules/entry';

/** How far a chain reaches, kept beside it: a chain whose end was cut off is whole in itself. */
@Entity('audit_heads')
@Check('audit_heads_hash', 'octet_length(hash) = 32')
export class AuditHead {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_heads_pkey' })
  forceId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'audit_heads_pkey' })
  chain: Chain;

  @Column('bigint')
  position: string;

  @Column('bytea')
  hash: Buffer;
}

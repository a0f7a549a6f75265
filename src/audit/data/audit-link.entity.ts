import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Chain } from '../rules/entry';
import { AuditEntry } from './audit-entry.entity';

/** An entry's place in the chain of its force. Added by the sequencer, never changed. */
@Entity('audit_links')
@Unique('audit_links_one_an_entry', ['chain', 'entryId'])
@ForeignKey(() => AuditEntry, ['chain', 'entryId'], ['chain', 'id'], { name: 'audit_links_entry' })
@Check('audit_links_counts_from_one', 'position >= 1')
@Check('audit_links_hashes', 'octet_length(previous_hash) = 32 AND octet_length(hash) = 32')
export class AuditLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_links_pkey' })
  forceId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'audit_links_pkey' })
  chain: Chain;

  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_links_pkey' })
  position: string;

  @Column('uuid')
  entryId: string;

  @Column('bytea')
  previousHash: Buffer;

  @Column('bytea')
  hash: Buffer;
}

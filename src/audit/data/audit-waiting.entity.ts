import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Chain } from '../rules/entry';

/**
 * An entry that is not linked yet: added with it, gone within a second. Without this list the sequencer would have
 * to look for what is not there in a table that only grows.
 */
@Entity('audit_waiting')
export class AuditWaiting {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_waiting_pkey' })
  entryId: string;

  @Column('text')
  chain: Chain;

  @Column('uuid')
  forceId: string;
}

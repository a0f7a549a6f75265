import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ChainCheck } from '../rules/chain-check';

/** An auditor's check of their force's log, as far as it has come. Gone when it is done. */
@Entity('audit_checks')
export class AuditCheck {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_checks_pkey' })
  officerId: string;

  @Column('uuid')
  forceId: string;

  @Column('timestamptz')
  begunAt: Date;

  /** Counts on with every stretch: two windows that go on at once do not count one twice. */
  @Column('integer')
  step: number;

  @Column('jsonb')
  chains: ChainCheck[];
}

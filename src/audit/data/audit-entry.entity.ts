import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Actor } from '../../kernel';
import type { AuditFacts, AuditVerb, Chain, Entry } from '../rules/entry';

/**
 * One thing that somebody did. Rows are added and never change: the serving role may not, and a trigger refuses
 * it to everybody else. Partitioned by chain, so that the two lie in heaps of their own (`rules/entry.ts`).
 */
@Entity('audit_entries')
@Index('audit_entries_by_day', ['forceId', 'day', 'at', 'serial', 'id'])
@Index('audit_entries_by_officer', ['forceId', 'actorId', 'day', 'at', 'serial', 'id'])
@Index('audit_entries_by_case', ['caseId', 'day', 'at', 'serial', 'id'])
@Index('audit_entries_by_subject', ['subjectId', 'act'])
@Check(
  'audit_entries_verb',
  `verb IN ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure')`,
)
@Check(
  'audit_entries_actor',
  `actor_kind IN ('officer', 'desk', 'system', 'public') AND (actor_kind IN ('officer', 'desk')) = (actor_id IS NOT NULL)`,
)
@Check(
  'audit_entries_moment',
  `(chain = 'timed') = (at IS NOT NULL) AND (chain = 'timed') = (serial IS NOT NULL)`,
)
@Check('audit_entries_recipient', `verb <> 'disclosure' OR recipient IS NOT NULL`)
export class AuditEntry implements Entry {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'audit_entries_pkey' })
  chain: Chain;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entries_pkey' })
  id: string;

  @Column('uuid')
  forceId: string;

  @Column('timestamptz', { nullable: true })
  at: Date | null;

  /** In which order acts of the same moment were recorded. Counts only what has a moment. */
  @Column('bigint', { nullable: true })
  serial: string | null;

  @Column('date')
  day: string;

  @Column('text')
  verb: AuditVerb;

  @Column('text')
  act: string;

  @Column('text')
  actorKind: Actor['kind'];

  @Column('uuid', { nullable: true })
  actorId: string | null;

  @Column('text', { nullable: true })
  actorName: string | null;

  @Column('text')
  subjectKind: string;

  @Column('text')
  subjectId: string;

  @Column('uuid', { nullable: true })
  caseId: string | null;

  @Column('text', { nullable: true })
  purpose: string | null;

  @Column('text', { nullable: true })
  recipient: string | null;

  @Column('jsonb')
  facts: AuditFacts;
}

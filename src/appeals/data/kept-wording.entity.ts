import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { WordingRule } from '../rules/wording/finding';

/** Words that the wording check found, and the reason for which an officer kept them in this edition. */
@Entity('kept_wordings')
@Index('kept_wordings_by_edition', ['editionId'])
@Check('kept_wordings_have_a_reason', `reason <> ''`)
export class KeptWording {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'kept_wordings_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'kept_wordings_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('editions', { name: 'kept_wordings_edition_fkey' })
  editionId: string;

  @Column('text')
  rule: WordingRule;

  /** The part of the edition: `narrative`, whichever paragraph. */
  @Column('text')
  field: string;

  @Column('text')
  words: string;

  @Column('text')
  reason: string;

  @Column('uuid')
  officerId: string;

  @Column('timestamptz')
  keptAt: Date;
}

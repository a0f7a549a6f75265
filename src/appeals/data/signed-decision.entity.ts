import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DecisionKind } from '../rules/decision-record';

/** The text of a decision as it was signed, under the id of the decision. Added once; nobody may change it. */
@Entity('signed_decisions')
@Index('signed_decisions_by_edition', ['editionId'])
@Check('signed_decisions_kind', `kind IN ('authority', 'renewal')`)
export class SignedDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signed_decisions_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'signed_decisions_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('editions', { name: 'signed_decisions_edition_fkey' })
  editionId: string;

  @Column('text')
  kind: DecisionKind;

  /** Canonical JSON of `{ record, signature }`; the signature is null where nobody could sign. */
  @Column('text')
  document: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FurtherCovers, FurtherDecision } from '../rules/further-authority';

/** Why a further authority, or the asking for one, is over. */
export type FurtherEnd = 'state_changed' | 'lapsed' | 'replaced';

/** A further authority about one person: what was asked, by whom, what was decided, by whom, and when it ended. */
@Entity('further_authorities')
@Index('further_authorities_by_person', ['personId', 'askedAt'])
@Index('further_authorities_one_waiting', ['personId', 'covers'], {
  unique: true,
  where: 'decision IS NULL AND ended_at IS NULL',
})
@Index('further_authorities_one_in_force', ['personId', 'covers'], {
  unique: true,
  where: `decision = 'granted' AND ended_at IS NULL`,
})
@Check('further_authorities_covers', `covers IN ('still_needed', 'still_at_large')`)
@Check('further_authorities_decision', `decision IN ('granted', 'refused')`)
@Check('further_authorities_ended_because', `ended_because IN ('state_changed', 'lapsed', 'replaced')`)
@Check('further_authorities_end_has_cause', '(ended_at IS NULL) = (ended_because IS NULL)')
@Check(
  'further_authorities_has_grounds',
  `purpose <> '' AND necessity <> '' AND proportionality <> '' AND alternatives <> '' AND risk <> ''`,
)
@Check('further_authorities_not_by_asker', 'decided_by <> asked_by')
@Check(
  'further_authorities_decided_whole',
  `(decision IS NULL) = (decided_by IS NULL) AND (decision IS NULL) = (decided_at IS NULL)
    AND (decision IS NULL) = (document IS NULL) AND (decision IS NULL) = (sha256 IS NULL)`,
)
@Check(
  'further_authorities_grant_ends',
  `(decision IS NOT DISTINCT FROM 'granted') = (stands_until IS NOT NULL)`,
)
export class FurtherAuthority {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'further_authorities_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'further_authorities_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'further_authorities_case_fkey' })
  caseId: string;

  @Column('uuid')
  @ForeignKey('persons_sought', { name: 'further_authorities_person_fkey' })
  personId: string;

  @Column('text')
  covers: FurtherCovers;

  @Column('text')
  purpose: string;

  @Column('text')
  necessity: string;

  @Column('text')
  proportionality: string;

  @Column('text')
  alternatives: string;

  @Column('text')
  risk: string;

  /** Its last day: as it was asked for, and once it is granted as that was. */
  @Column('date')
  reviewOn: string;

  @Column('uuid')
  askedBy: string;

  @Column('text')
  askedByName: string;

  @Column('timestamptz')
  askedAt: Date;

  @Column('text', { nullable: true })
  decision: FurtherDecision | null;

  /** Why not, where it was refused. */
  @Column('text')
  reason: string;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decidedByName: string | null;

  /** Rule 6 asks for one where the person may be a child. */
  @Column('boolean')
  bySuperintendent: boolean;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  /** The end of its last day in London; null where nothing was granted. */
  @Column('timestamptz', { nullable: true })
  standsUntil: Date | null;

  /** Canonical JSON (RFC 8785): the decision and the signature under it. */
  @Column('text', { nullable: true })
  document: string | null;

  /** Hex, over the document's bytes. */
  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt: Date | null;

  @Column('text', { nullable: true })
  endedBecause: FurtherEnd | null;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ProceedingsState } from '../rules/proceedings-state';
import type { SearchState } from '../rules/search-state';

/** One unidentified person whom police would like to speak to, in one case. */
@Entity('persons_sought')
@Unique('persons_sought_case_number_key', ['caseId', 'number'])
@Index('persons_sought_by_force', ['forceId'])
@Check('persons_sought_number_from_one', 'number >= 1')
@Check(
  'persons_sought_apparent_age',
  '(age_from IS NULL AND age_to IS NULL) OR (age_from <= age_to AND age_from > 0)',
)
@Check(
  'persons_sought_search_state',
  `search_state IN ('sought', 'identified', 'located', 'cleared', 'concluded')`,
)
@Check('persons_sought_proceedings_state', `proceedings_state IN ('none', 'active', 'ended')`)
@Check(
  'persons_sought_further_ends',
  'still_needed = (still_needed_until IS NOT NULL) AND still_at_large = (still_at_large_until IS NOT NULL)',
)
export class PersonSought {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'persons_sought_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'persons_sought_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'persons_sought_case_fkey' })
  caseId: string;

  /** As the public says it: "person 3". Never given to anybody else of the case. */
  @Column('integer')
  number: number;

  @Column('text')
  label: string;

  @Column('text')
  description: string;

  @Column('integer', { nullable: true })
  ageFrom: number | null;

  @Column('integer', { nullable: true })
  ageTo: number | null;

  @Column('text')
  searchState: SearchState;

  @Column('text')
  proceedingsState: ProceedingsState;

  /** A further authority: identified, not located, still needed. */
  @Column('boolean')
  stillNeeded: boolean;

  /** The end of its last day: the clock ends it, not a job. */
  @Column('timestamptz', { nullable: true })
  stillNeededUntil: Date | null;

  /** A further authority: still at large although proceedings are active. */
  @Column('boolean')
  stillAtLarge: boolean;

  @Column('timestamptz', { nullable: true })
  stillAtLargeUntil: Date | null;

  /** Counts up whenever their pictures must come down; a still released in an earlier round is not public. */
  @Column('integer')
  showingRound: number;

  @Column('uuid')
  addedBy: string;

  @Column('timestamptz')
  addedAt: Date;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ProceedingsState } from '../rules/proceedings-state';
import type { SearchState } from '../rules/search-state';

export type RecordedField = 'search' | 'proceedings';

/** One state that was recorded of a person: by whom, when and why. Written once. */
@Entity('recorded_states')
@Index('recorded_states_by_person', ['personId', 'recordedAt'])
@Check('recorded_states_field', `field IN ('search', 'proceedings')`)
export class RecordedState {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recorded_states_pkey' })
  id: string;

  @Column('uuid')
  forceId: string;

  @Column('uuid')
  @ForeignKey('persons_sought', { name: 'recorded_states_person_fkey' })
  personId: string;

  @Column('text')
  field: RecordedField;

  @Column('text')
  fromState: SearchState | ProceedingsState;

  @Column('text')
  toState: SearchState | ProceedingsState;

  @Column('text')
  reason: string;

  @Column('uuid')
  officerId: string;

  @Column('text')
  officerName: string;

  @Column('timestamptz')
  recordedAt: Date;
}

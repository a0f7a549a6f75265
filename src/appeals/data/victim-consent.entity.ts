import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import {
  CONSENT_GIVERS,
  CONSENT_WAYS,
  type ConsentGiver,
  type ConsentPurpose,
  type ConsentTaken,
  type ConsentWay,
} from '../rules/victim-account';

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** A victim's consent to their words being public in an appeal. It never leaves the force, and holds no name of theirs. */
@Entity('victim_consents')
@Unique('victim_consents_number_key', ['appealId', 'number'])
@Check('victim_consents_given_by', `given_by IN (${listed(CONSENT_GIVERS)})`)
@Check('victim_consents_how', `how IN (${listed(CONSENT_WAYS)})`)
@Check('victim_consents_withdrawn_by', '(withdrawn_at IS NULL) = (withdrawn_by IS NULL)')
export class VictimConsent implements ConsentTaken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'victim_consents_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'victim_consents_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('appeals', { name: 'victim_consents_appeal_fkey' })
  appealId: string;

  /** From 1 in its appeal: what a quote names. */
  @Column('integer')
  number: number;

  @Column('text')
  whose: string;

  @Column('text')
  givenBy: ConsentGiver;

  @Column('date')
  takenOn: string;

  @Column('text')
  takenBy: string;

  @Column('text')
  how: ConsentWay;

  @Column('text', { array: true })
  purposes: ConsentPurpose[];

  @Column('text')
  reference: string;

  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;
}

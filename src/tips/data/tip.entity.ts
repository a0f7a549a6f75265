import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Channel, TipKind } from '../rules/kinds';
import type { Disposition, TipState } from '../rules/tip-state';

/**
 * What is known of a tip in clear (TIP-PROTOCOL section 5), and nothing else: no word of what was written, no time
 * finer than a day, nothing of a connection.
 */
@Entity('tips')
@Unique('tips_lookup_key', ['lookup'])
@Index('tips_by_case', ['caseId', 'state'])
@Index('tips_by_person', ['personId'])
@Index('tips_by_officer', ['officerId'])
@Check(
  'tips_kind_known',
  `kind IN ('recognition', 'sighting', 'information', 'victim_report', 'that_is_me', 'wrong_person')`,
)
@Check(
  'tips_channel_known',
  `channel IN ('web', 'telephone', 'crimestoppers', 'newsroom', 'letter', 'in_person', 'social')`,
)
@Check('tips_language_is_a_tag', `language ~ '^[a-z]{2,3}$'`)
@Check('tips_state_known', `state IN ('received', 'read', 'allocated', 'disposed')`)
@Check(
  'tips_disposition_known',
  `disposition IN ('useful', 'no_value', 'duplicate', 'unfounded', 'malicious', 'spam')`,
)
@Check('tips_disposed_with_outcome', `(state = 'disposed') = (disposition IS NOT NULL)`)
@Check('tips_who_returns', '(lookup IS NULL) = (tipster_key IS NULL)')
export class Tip {
  /** UUID version 4: no time inside. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tips_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'tips_force_fkey' })
  forceId: string;

  /** Whose key it is sealed to: the case of the appeal, or the force's intake when that key could not be proven. */
  @Column('uuid')
  @ForeignKey('cases', { name: 'tips_case_fkey' })
  caseId: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('appeals', { name: 'tips_appeal_fkey' })
  appealId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('persons_sought', { name: 'tips_person_fkey' })
  personId: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey('stills', { name: 'tips_still_fkey' })
  stillId: string | null;

  @Column('text')
  kind: TipKind;

  @Column('text')
  channel: Channel;

  /** The primary tag only: `en`, `pl`. */
  @Column('text')
  language: string;

  /** A life may be at risk: ticked, or said in words that ring. */
  @Column('boolean')
  hazard: boolean;

  @Column('text')
  state: TipState;

  @Column('text', { nullable: true })
  disposition: Disposition | null;

  /** Who is responsible as long as no officer is. */
  @Column('text', { default: 'incident_room' })
  pool: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('officers', { name: 'tips_officer_fkey' })
  officerId: string | null;

  /** Year-month-day in London. */
  @Column('date')
  day: string;

  /** What a receipt is found by; null for a call that was keyed without one. */
  @Column('bytea', { nullable: true })
  lookup: Buffer | null;

  /** For a reading process without the first message; later wraps use the sealed copy, never this one. */
  @Column('bytea', { nullable: true })
  tipsterKey: Buffer | null;
}

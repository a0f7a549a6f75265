import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { PlaceKind } from '../rules/place-shown';

/** A place a picture went to: one copy that was given to somebody, or made for one place. */
@Entity('places_shown')
@Unique('places_shown_object_key_key', ['objectKey'])
@Index('places_shown_by_still', ['stillId', 'madeAt'])
@Index('places_shown_by_case', ['caseId', 'madeAt'])
@Check(
  'places_shown_kind',
  `kind IN ('site', 'feeds', 'widgets', 'handout', 'newsroom',
          'social_square', 'social_wide', 'social_post', 'broadcaster', 'partner', 'printed_page', 'poster')`,
)
@Check('places_shown_recipient', 'char_length(recipient) BETWEEN 1 AND 120')
@Check('places_shown_minutes_allowed', 'minutes_allowed BETWEEN 1 AND 20160')
@Check('places_shown_keeper', 'char_length(keeper) BETWEEN 1 AND 120')
@Check('places_shown_address', 'char_length(address) BETWEEN 1 AND 500')
@Check('places_shown_paper_has_keeper', `kind NOT IN ('printed_page', 'poster') OR keeper IS NOT NULL`)
@Check(
  'places_shown_file',
  '(sha256 IS NULL) = (bytes IS NULL) AND (object_key IS NULL OR sha256 IS NOT NULL)',
)
export class PlaceShown {
  /** Stands in the file that was given too, so that a copy that turns up tells whose it was. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'places_shown_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'places_shown_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'places_shown_case_fkey' })
  caseId: string;

  @Column('uuid')
  @ForeignKey('stills', { name: 'places_shown_still_fkey' })
  stillId: string;

  /** Of the still, as it was when the copy was made. */
  @Column('integer')
  revision: number;

  @Column('text')
  kind: PlaceKind;

  /** An outlet, or where it was put, in words. */
  @Column('text')
  recipient: string;

  /** null when the house itself made it. */
  @Column('uuid', { nullable: true })
  madeBy: string | null;

  @Column('timestamptz')
  madeAt: Date;

  /** Where our own copy of the file lies; null when none was kept, or it has been deleted. */
  @Column('text', { nullable: true })
  objectKey: string | null;

  /** Hex, of the file as it was given; null where no file was. */
  @Column('text', { nullable: true })
  sha256: string | null;

  @Column('integer', { nullable: true })
  bytes: number | null;

  /** When it was known to have gone from there. */
  @Column('timestamptz', { nullable: true })
  removedAt: Date | null;

  /** null when the house saw for itself that the bytes are gone. */
  @Column('uuid', { nullable: true })
  removedBy: string | null;

  /** How long after a takedown's start it may be there still. */
  @Column('integer')
  minutesAllowed: number;

  /** Who takes it down: for paper always somebody. */
  @Column('text', { nullable: true })
  keeper: string | null;

  /** Where a post of our own can be read. */
  @Column('text', { nullable: true })
  address: string | null;

  /** When paper was put up, as somebody who stood there pressed it. */
  @Column('timestamptz', { nullable: true })
  placedAt: Date | null;

  @Column('uuid', { nullable: true })
  placedBy: string | null;
}

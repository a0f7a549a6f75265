import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { AcceptedFormat } from '../rules/accepted-formats';
import type { Recipe } from '../rules/recipe';
import type { StillState } from '../rules/still-state';

/** One stored picture of a person sought. Its original is kept for the court and never leaves through a route. */
@Entity('stills')
@Unique('stills_reference_key', ['forceId', 'reference'])
@Unique('stills_person_picture_key', ['personId', 'picture'])
@Unique('stills_original_key_key', ['originalKey'])
@Index('stills_by_case', ['caseId'])
@Check('stills_picture_from_one', 'picture >= 1')
@Check('stills_state_known', `state IN ('uploaded', 'prepared', 'approved', 'public', 'withdrawn')`)
@Check(
  'stills_public_was_released',
  `state <> 'public' OR (released_round IS NOT NULL AND released_at IS NOT NULL)`,
)
@Check('stills_withdrawn_by_itself', `state = 'withdrawn' OR NOT withdrawn_by_itself`)
@Check('stills_withdrawn_at', `(state = 'withdrawn') = (withdrawn_at IS NOT NULL)`)
export class Still {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'stills_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'stills_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'stills_case_fkey' })
  caseId: string;

  @Column('uuid')
  @ForeignKey('persons_sought', { name: 'stills_person_fkey' })
  personId: string;

  /** Which picture of the person: 1, then 2 for `B`. */
  @Column('integer')
  picture: number;

  /** `LARKFIELD-3B` */
  @Column('text')
  reference: string;

  @Column('text')
  state: StillState;

  @Column('text')
  alternativeText: string;

  @Column('text')
  place: string;

  @Column('timestamptz')
  capturedAt: Date;

  /** Who brought or sent it. */
  @Column('text')
  suppliedBy: string;

  /** Whose camera it was. */
  @Column('text')
  cameraOwner: string;

  /** How it came from the recorder to the police. */
  @Column('text')
  howObtained: string;

  /** Who allowed it to be shown, and on what terms. */
  @Column('text')
  permission: string;

  @Column('text')
  exhibitReference: string;

  /** How far the recorder's clock was ahead of the true time; null where nobody has compared them. */
  @Column('integer', { nullable: true })
  clockOffsetSeconds: number | null;

  /** What is burnt into the picture, as its preparer read it; empty for nothing. */
  @Column('text')
  overlay: string;

  @Column('boolean')
  atVictimsHome: boolean;

  /** Its preparer has seen that no neighbour's door, number or vehicle can be seen. */
  @Column('boolean')
  surroundingsClear: boolean;

  @Column('text')
  originalKey: string;

  /** Hex. What the original was on the day it came. */
  @Column('text')
  originalSha256: string;

  @Column('integer')
  originalBytes: number;

  @Column('text')
  originalFormat: AcceptedFormat;

  /** Of the upright original, before the recipe turns it. */
  @Column('integer')
  width: number;

  @Column('integer')
  height: number;

  /** What is done to the original to make what may be published. */
  @Column('jsonb')
  recipe: Recipe;

  /** The whole frame as it is published, a few pixels wide, as a `data:` address; empty until it is made. */
  @Column('text')
  placeholder: string;

  /** Counts up with every preparation: what was approved and authorised is one revision, and no other. */
  @Column('integer')
  revision: number;

  @Column('uuid')
  uploadedBy: string;

  @Column('timestamptz')
  uploadedAt: Date;

  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  /** The person's round of showing in which it was last released; in a later round it is public no more. */
  @Column('integer', { nullable: true })
  releasedRound: number | null;

  /** When it first became public; null for what never was, which the public route answers like a stranger's id. */
  @Column('timestamptz', { nullable: true })
  releasedAt: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason: string | null;

  /** Somebody withdrew this picture and not, or not only, an appeal that showed it: no restored appeal brings it back. */
  @Column('boolean')
  withdrawnByItself: boolean;

  /** Its appeals show it from this moment and until that one, whatever its state says; null for no bound. */
  @Column('timestamptz', { nullable: true })
  shownFrom: Date | null;

  @Column('timestamptz', { nullable: true })
  shownUntil: Date | null;
}

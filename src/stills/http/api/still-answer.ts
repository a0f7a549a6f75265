import { ApiProperty } from '@nestjs/swagger';
import { blockersOf } from '../../actions/approve-still';
import type { StillRecord } from '../../data/stills';
import { PUBLIC_FRAMINGS } from '../../rules/framing';
import { TURNS, type Turn } from '../../rules/recipe';
import { STILL_STATES, type StillState } from '../../rules/still-state';
import { publicRenditions } from '../../still-picture';
import { stillPaths } from '../../stills.paths';
import { BoxBody, FaceBody } from './still.dto';

export class PictureAnswer {
  @ApiProperty({ enum: PUBLIC_FRAMINGS })
  framing: string;

  @ApiProperty()
  width: number;

  @ApiProperty()
  height: number;

  @ApiProperty()
  format: string;

  @ApiProperty({ description: 'Where the public loads it while the still is public.' })
  href: string;
}

export class OriginalAnswer {
  @ApiProperty({ description: 'Of the file as it came. The file itself is not served.' })
  sha256: string;

  @ApiProperty()
  bytes: number;

  @ApiProperty()
  format: string;
}

export class BlockerAnswer {
  @ApiProperty()
  reason: string;

  @ApiProperty({ required: false })
  count?: number;
}

export class StillAnswer {
  @ApiProperty({ example: 'LARKFIELD-3B' })
  ref: string;

  @ApiProperty({ format: 'uuid', description: 'As it stands in the addresses of its pictures.' })
  id: string;

  @ApiProperty()
  person: number;

  @ApiProperty({ enum: STILL_STATES })
  state: StillState;

  @ApiProperty()
  revision: number;

  @ApiProperty()
  alt: string;

  @ApiProperty()
  place: string;

  @ApiProperty({ format: 'date-time' })
  capturedAt: string;

  @ApiProperty()
  suppliedBy: string;

  @ApiProperty({ description: 'Of the upright original, before it is turned.' })
  width: number;

  @ApiProperty()
  height: number;

  @ApiProperty({ type: OriginalAnswer })
  original: OriginalAnswer;

  @ApiProperty({ type: [FaceBody] })
  faces: FaceBody[];

  @ApiProperty({ enum: TURNS })
  turn: Turn;

  @ApiProperty({ type: BoxBody, nullable: true, description: 'In pixels of the turned upright picture.' })
  crop: BoxBody | null;

  @ApiProperty()
  brightness: number;

  @ApiProperty()
  contrast: number;

  @ApiProperty({ type: [BoxBody] })
  redactions: BoxBody[];

  @ApiProperty()
  overlay: string;

  @ApiProperty()
  atVictimsHome: boolean;

  @ApiProperty()
  surroundingsClear: boolean;

  @ApiProperty()
  cameraOwner: string;

  @ApiProperty()
  howObtained: string;

  @ApiProperty()
  permission: string;

  @ApiProperty()
  exhibitReference: string;

  @ApiProperty({ type: Number, nullable: true })
  clockOffsetSeconds: number | null;

  @ApiProperty({ type: [BlockerAnswer], description: 'What stands in the way of approving it.' })
  blockers: BlockerAnswer[];

  @ApiProperty({ type: [PictureAnswer] })
  pictures: PictureAnswer[];

  @ApiProperty({ format: 'date-time' })
  uploadedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  approvedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;
}

export class StillList {
  @ApiProperty({ type: [StillAnswer] })
  items: StillAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: a case has few.' })
  next: string | null;
}

/** A still as a program is told of it. */
export function stillAnswer(still: StillRecord, now: Date): StillAnswer {
  const { recipe } = still;
  return {
    ref: still.reference,
    id: still.id,
    person: still.person.number,
    state: still.standing,
    revision: still.revision,
    alt: still.alternativeText,
    place: still.place,
    capturedAt: still.capturedAt.toISOString(),
    suppliedBy: still.suppliedBy,
    width: still.width,
    height: still.height,
    original: { sha256: still.originalSha256, bytes: still.originalBytes, format: still.originalFormat },
    faces: still.faces.map(({ who, x, y, w, h }) => ({ who, x, y, w, h })),
    turn: recipe.turn,
    crop: recipe.crop,
    brightness: recipe.brightness,
    contrast: recipe.contrast,
    redactions: [...recipe.covers],
    overlay: still.overlay,
    atVictimsHome: still.atVictimsHome,
    surroundingsClear: still.surroundingsClear,
    cameraOwner: still.cameraOwner,
    howObtained: still.howObtained,
    permission: still.permission,
    exhibitReference: still.exhibitReference,
    clockOffsetSeconds: still.clockOffsetSeconds,
    blockers: blockersOf(still, now),
    pictures: publicRenditions(still).map(({ framing, width, height, format }) => ({
      framing,
      width,
      height,
      format,
      href: stillPaths.publicPicture(still.id, { framing, width, format }),
    })),
    uploadedAt: still.uploadedAt.toISOString(),
    approvedAt: still.approvedAt?.toISOString() ?? null,
    withdrawnAt: still.withdrawnAt?.toISOString() ?? null,
  };
}

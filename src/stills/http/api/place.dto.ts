import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString } from 'class-validator';
import type { PlaceShown } from '../../data/place-shown.entity';
import { ADDRESS_LIMIT, type PlaceTyped } from '../../rules/place-by-hand';
import { KINDS_BY_HAND, PLACE_KINDS, RECIPIENT_LIMIT } from '../../rules/place-shown';
import { PAPER_MINUTES } from '../../rules/takedown-clock';
import { stillPaths } from '../../stills.paths';

export class HandoutBody {
  @ApiProperty({ maxLength: RECIPIENT_LIMIT, description: 'The outlet. It goes into the log.' })
  @IsString()
  recipient: string = '';
}

export class PlaceBody implements PlaceTyped {
  @ApiProperty({ enum: KINDS_BY_HAND })
  @IsIn(KINDS_BY_HAND)
  kind: string;

  @ApiProperty({ maxLength: RECIPIENT_LIMIT, description: 'Who has it, or where it hangs.' })
  @IsString()
  recipient: string;

  @ApiPropertyOptional({ maxLength: ADDRESS_LIMIT, description: 'Of a post of our own.' })
  @IsString()
  address: string = '';

  @ApiPropertyOptional({
    maxLength: RECIPIENT_LIMIT,
    description: 'Who takes it down; paper needs somebody.',
  })
  @IsString()
  keeper: string = '';

  @ApiPropertyOptional({ enum: PAPER_MINUTES, description: 'How long paper may stay once the clock runs.' })
  @IsOptional()
  @IsInt()
  minutesAllowed: number | null = null;

  @ApiPropertyOptional({ description: 'Paper only: it hangs there now.' })
  @IsBoolean()
  isUp: boolean = false;
}

export class CustodySheetBody {
  @ApiPropertyOptional({ maxLength: RECIPIENT_LIMIT, description: 'Who it is for. It goes into the log.' })
  @IsOptional()
  @IsString()
  recipient?: string;
}

export class PlaceAnswer {
  @ApiProperty({ format: 'uuid', description: 'Stands in the file too: whose copy it is.' })
  guid: string;

  @ApiProperty({ enum: PLACE_KINDS })
  kind: string;

  @ApiProperty()
  recipient: string;

  @ApiProperty()
  revision: number;

  @ApiProperty({ format: 'date-time' })
  madeAt: string;

  @ApiProperty({ type: String, nullable: true })
  sha256: string | null;

  @ApiProperty({ type: Number, nullable: true })
  bytes: number | null;

  @ApiProperty({ description: 'How long it may stay once a takedown has started.' })
  minutesAllowed: number;

  @ApiProperty({ type: String, nullable: true, description: 'Who takes it down.' })
  keeper: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of a post of our own.' })
  address: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When paper was put up.' })
  placedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  removedAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where the file is fetched while it may be given.',
  })
  href: string | null;
}

export class PlaceList {
  @ApiProperty({ type: [PlaceAnswer] })
  items: PlaceAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: a still goes to few places.' })
  next: string | null;
}

/** A place as a program is told of it. */
export function placeAnswer(reference: string, place: PlaceShown): PlaceAnswer {
  const { id, kind, recipient, revision, madeAt, sha256, bytes, removedAt, placedAt, objectKey } = place;
  const { minutesAllowed, keeper, address } = place;
  return {
    guid: id,
    kind,
    recipient,
    revision,
    madeAt: madeAt.toISOString(),
    sha256,
    bytes,
    minutesAllowed,
    keeper,
    address,
    placedAt: placedAt?.toISOString() ?? null,
    removedAt: removedAt?.toISOString() ?? null,
    href: kind === 'handout' && objectKey ? stillPaths.handoutOfApi(reference, id) : null,
  };
}

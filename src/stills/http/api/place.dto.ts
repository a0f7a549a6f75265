import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import type { PlaceShown } from '../../data/place-shown.entity';
import { PLACE_KINDS, RECIPIENT_LIMIT } from '../../rules/place-shown';
import { stillPaths } from '../../stills.paths';

export class HandoutBody {
  @ApiProperty({ maxLength: RECIPIENT_LIMIT, description: 'The outlet. It goes into the log.' })
  @IsString()
  recipient: string = '';
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
  const { id, kind, recipient, revision, madeAt, sha256, bytes, removedAt, objectKey } = place;
  return {
    guid: id,
    kind,
    recipient,
    revision,
    madeAt: madeAt.toISOString(),
    sha256,
    bytes,
    removedAt: removedAt?.toISOString() ?? null,
    href: kind === 'handout' && objectKey ? stillPaths.handoutOfApi(reference, id) : null,
  };
}

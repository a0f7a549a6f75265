import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNumber, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { Preparation } from '../../actions/intended-preparation';
import { FACE_OWNERS, type FaceBox, type FaceOwner } from '../../rules/faces';
import {
  ALTERNATIVE_TEXT_LIMIT,
  PLACE_LIMIT,
  SUPPLIED_BY_LIMIT,
  WITHDRAWAL_REASON_LIMIT,
} from '../../rules/still-words';
import { readMoment } from './moment';

export class FaceBody implements FaceBox {
  @ApiProperty({ enum: FACE_OWNERS })
  @IsIn(FACE_OWNERS)
  who: FaceOwner;

  @ApiProperty({ description: 'Pixels of the upright picture, from its left edge.' })
  @IsNumber()
  x: number;

  @ApiProperty({ description: 'From its upper edge.' })
  @IsNumber()
  y: number;

  @ApiProperty()
  @IsNumber()
  w: number;

  @ApiProperty()
  @IsNumber()
  h: number;
}

/** What is left out stays as it is. */
export class PreparationBody {
  @ApiPropertyOptional({ description: 'The revision you looked at; another one now is a conflict.' })
  @IsOptional()
  @IsInt()
  revision?: number;

  @ApiPropertyOptional({ maxLength: ALTERNATIVE_TEXT_LIMIT })
  @IsOptional()
  @IsString()
  alt?: string;

  @ApiPropertyOptional({ maxLength: PLACE_LIMIT })
  @IsOptional()
  @IsString()
  place?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsString()
  capturedAt?: string;

  @ApiPropertyOptional({ maxLength: SUPPLIED_BY_LIMIT })
  @IsOptional()
  @IsString()
  suppliedBy?: string;

  @ApiPropertyOptional({
    type: [FaceBody],
    description: 'Every face: of the person sought, and of bystanders.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => FaceBody)
  faces?: FaceBody[];
}

export class ApprovalBody {
  @ApiPropertyOptional({ description: 'The revision you looked at; another one now is a conflict.' })
  @IsOptional()
  @IsInt()
  revision?: number;
}

export class WithdrawalBody {
  @ApiPropertyOptional({
    maxLength: WITHDRAWAL_REASON_LIMIT,
    description: 'Say it if you can: the picture comes down either way.',
  })
  @IsString()
  reason: string = '';
}

/** The preparation a body asks for. */
export function preparationOf(ref: string, body: PreparationBody): Preparation {
  const { alt, place, suppliedBy, capturedAt } = body;
  const moment = isSaid(capturedAt) ? { capturedAt: readMoment(capturedAt) } : {};
  const said = Object.entries({ alt, place, suppliedBy }).filter(([, text]) => isSaid(text));
  return {
    ref,
    revision: body.revision ?? undefined,
    faces: body.faces ?? undefined,
    words: { ...Object.fromEntries(said), ...moment },
  };
}

/** A program may say nothing by leaving a field out or by null. */
function isSaid(text: string | null | undefined): text is string {
  return text !== undefined && text !== null;
}

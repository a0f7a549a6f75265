import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsNumber, IsOptional, IsString, ValidateNested } from 'class-validator';
import { MAX_COVERS, TONE_LIMIT, TURNS, type Turn } from '../../rules/recipe';
import {
  CAMERA_OWNER_LIMIT,
  EXHIBIT_REFERENCE_LIMIT,
  HOW_OBTAINED_LIMIT,
  OVERLAY_LIMIT,
  PERMISSION_LIMIT,
} from '../../rules/still-particulars';
import { ALTERNATIVE_TEXT_LIMIT, PLACE_LIMIT, SUPPLIED_BY_LIMIT } from '../../rules/still-words';
import { BoxBody, FaceBody } from './still.dto';

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

  @ApiPropertyOptional({
    enum: TURNS,
    description:
      'Clockwise, after the orientation the file itself states. Boxes not sent along turn with it.',
  })
  @IsOptional()
  @IsNumber()
  turn?: Turn;

  @ApiPropertyOptional({
    type: BoxBody,
    nullable: true,
    description: 'What of it is published; null for all of it.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => BoxBody)
  crop?: BoxBody | null;

  @ApiPropertyOptional({ minimum: -TONE_LIMIT, maximum: TONE_LIMIT, description: 'Whole.' })
  @IsOptional()
  @IsNumber()
  brightness?: number;

  @ApiPropertyOptional({ minimum: -TONE_LIMIT, maximum: TONE_LIMIT, description: 'Whole.' })
  @IsOptional()
  @IsNumber()
  contrast?: number;

  @ApiPropertyOptional({
    type: [BoxBody],
    maxItems: MAX_COVERS,
    description: 'Solid blocks. What lies under one is in no published file.',
  })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => BoxBody)
  redactions?: BoxBody[];

  @ApiPropertyOptional({
    maxLength: OVERLAY_LIMIT,
    description: 'What is burnt into the picture and can be read on it; empty for nothing.',
  })
  @IsOptional()
  @IsString()
  overlay?: string;

  @ApiPropertyOptional({ description: 'It was taken at a victim’s home.' })
  @IsOptional()
  @IsBoolean()
  atVictimsHome?: boolean;

  @ApiPropertyOptional({ description: 'No neighbour’s door, number or vehicle can be seen.' })
  @IsOptional()
  @IsBoolean()
  surroundingsClear?: boolean;

  @ApiPropertyOptional({ maxLength: CAMERA_OWNER_LIMIT, description: 'Whose camera it was.' })
  @IsOptional()
  @IsString()
  cameraOwner?: string;

  @ApiPropertyOptional({
    maxLength: HOW_OBTAINED_LIMIT,
    description: 'How it came from the recorder to the police.',
  })
  @IsOptional()
  @IsString()
  howObtained?: string;

  @ApiPropertyOptional({
    maxLength: PERMISSION_LIMIT,
    description: 'Who allowed it to be shown, and on what terms.',
  })
  @IsOptional()
  @IsString()
  permission?: string;

  @ApiPropertyOptional({ maxLength: EXHIBIT_REFERENCE_LIMIT, description: 'As it stands in the case file.' })
  @IsOptional()
  @IsString()
  exhibitReference?: string;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description:
      'How far the recorder’s clock was ahead of the true time; null where nobody has compared them.',
  })
  @IsOptional()
  @IsNumber()
  clockOffsetSeconds?: number | null;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsNumber, IsOptional, IsString } from 'class-validator';
import type { Box } from '../../rules/boxes';
import { FACE_OWNERS, type FaceBox, type FaceOwner } from '../../rules/faces';
import { WITHDRAWAL_REASON_LIMIT } from '../../rules/still-words';

export class BoxBody implements Box {
  @ApiProperty({ description: 'Pixels of the turned upright picture, from its left edge.' })
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

export class FaceBody extends BoxBody implements FaceBox {
  @ApiProperty({ enum: FACE_OWNERS })
  @IsIn(FACE_OWNERS)
  who: FaceOwner;
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

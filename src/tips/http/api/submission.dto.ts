import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { TIP_LIMITS } from '../../rules/tip-body';
import { TipDto } from './tip.dto';

/** No receipt code, however it is spaced, is longer. */
const LONGEST_TYPED_CODE = 200;

export class SubmissionDto extends TipDto {
  @ApiPropertyOptional({
    type: String,
    nullable: true,
    description: 'A receipt code made by the client, so that sending twice is harmless.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_TYPED_CODE)
  receipt?: string | null;
}

export class AcknowledgementDto {
  @ApiProperty({ description: 'Opens the tip. Keep this one, also where you brought another.' })
  receipt: string;

  @ApiProperty({ format: 'date-time', description: 'Said here and kept nowhere.' })
  acknowledgedAt: string;
}

export class ReceiptDto {
  @ApiProperty({ example: '0G40-R40M-30E2-0918-5GR3-8E2S' })
  @IsString()
  @MaxLength(LONGEST_TYPED_CODE)
  receipt: string;
}

export class TipsterTokenDto {
  @ApiProperty({ description: 'For `Authorization: Bearer …`, for twenty minutes.' })
  token: string;

  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class AdditionDto {
  @ApiProperty({ maxLength: TIP_LIMITS.text })
  @IsString()
  text: string;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional } from 'class-validator';
import { CHANNELS, type Channel } from '../../rules/kinds';
import { SubmissionDto } from './submission.dto';

/** What an officer passes on: the tip body with how it came. */
export class CallDto extends SubmissionDto {
  @ApiPropertyOptional({ enum: CHANNELS, default: 'telephone' })
  @IsOptional()
  @IsIn(CHANNELS)
  channel?: Channel;

  @ApiPropertyOptional({ description: 'Make a receipt code to be read out, where none is brought.' })
  @IsOptional()
  @IsBoolean()
  wantsReceipt?: boolean;
}

export class KeptCallAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ description: 'To be said aloud: T-2QHE.' })
  reference: string;

  @ApiProperty({ type: String, nullable: true, description: 'Shown once and kept nowhere.' })
  receipt: string | null;

  @ApiProperty({ format: 'date-time' })
  acknowledgedAt: string;
}

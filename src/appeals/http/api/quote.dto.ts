import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { EDITION_LIMITS, type Quote } from '../../rules/edition-content';

export class VictimBody {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The consent they stand by; null while none is.',
  })
  @IsOptional()
  @IsInt()
  consent: number | null = null;
}

/** Words and who says them, as anybody reads them. */
export class SaidBody {
  @ApiProperty({ maxLength: EDITION_LIMITS.quoteName })
  @IsString()
  name: string;

  @ApiProperty({ maxLength: EDITION_LIMITS.quoteRank })
  @IsString()
  rank: string;

  @ApiProperty({ maxLength: EDITION_LIMITS.quoteRole })
  @IsString()
  role: string;

  @ApiProperty({ maxLength: EDITION_LIMITS.quoteText })
  @IsString()
  text: string;
}

export class QuoteBody extends SaidBody implements Quote {
  @ApiPropertyOptional({
    type: VictimBody,
    nullable: true,
    description: 'Of the words of a victim; left out for the police.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => VictimBody)
  victim?: VictimBody | null;
}

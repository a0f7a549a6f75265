import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsArray, IsIn, IsInt, IsOptional, IsRFC3339, IsString } from 'class-validator';
import { DECISIONS, EXCLUDED_PLACES_LIMIT, GROUND_LIMIT, type Decision } from '../../rules/authority-reasons';
import { EMBARGO_REASON_LIMIT } from '../../rules/embargo';
import { RENEWAL_REASON_LIMIT } from '../../rules/review-renewal';
import { WITHDRAWAL_REASON_LIMIT } from '../../rules/withdrawal-reason';

/** An act on an edition somebody looked at. */
export class SeenEditionBody {
  @ApiProperty({ description: 'The edition you looked at; another one now is a conflict.' })
  @IsInt()
  edition: number;
}

export class AuthorityBody extends SeenEditionBody {
  @ApiProperty({ enum: DECISIONS })
  @IsIn(DECISIONS)
  decision: Decision;

  @ApiPropertyOptional({ maxLength: GROUND_LIMIT, description: 'Compulsory for a grant.' })
  @IsString()
  purpose: string = '';

  @ApiPropertyOptional({ maxLength: GROUND_LIMIT, description: 'Compulsory for a grant.' })
  @IsString()
  necessity: string = '';

  @ApiPropertyOptional({ maxLength: GROUND_LIMIT, description: 'Compulsory for a grant.' })
  @IsString()
  proportionality: string = '';

  @ApiPropertyOptional({
    maxLength: GROUND_LIMIT,
    description: 'What was tried before. Compulsory where somebody pictured may be under 18.',
  })
  @IsString()
  alternatives: string = '';

  @ApiPropertyOptional({ maxLength: GROUND_LIMIT })
  @IsString()
  risk: string = '';

  @ApiPropertyOptional({ maxLength: GROUND_LIMIT, description: 'Why not, for a refusal.' })
  @IsString()
  reason: string = '';

  @ApiPropertyOptional({
    format: 'date',
    description: 'Compulsory for a grant; up to 90 days away, 7 for a child.',
  })
  @IsString()
  reviewOn: string = '';

  @ApiPropertyOptional({
    type: [String],
    example: ['LARKFIELD-3B'],
    description: 'Stills that may not be released with this edition.',
  })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  excludedStills?: string[];

  @ApiPropertyOptional({
    type: [String],
    maxItems: EXCLUDED_PLACES_LIMIT,
    example: ['Ilford Lane'],
    description: 'Places that no picture may name while this authority is in force, beside it or on it.',
  })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  excludedPlaces?: string[];
}

export class ScheduleBody extends SeenEditionBody {
  @ApiProperty({ format: 'date-time', description: 'To the second, with its offset; it has to lie ahead.' })
  @IsRFC3339()
  embargoUntil: string;

  @ApiProperty({ maxLength: EMBARGO_REASON_LIMIT, description: 'Why it waits. Newsrooms read it.' })
  @IsString()
  reason: string;
}

export class ReviewBody extends SeenEditionBody {
  @ApiProperty({ maxLength: RENEWAL_REASON_LIMIT, description: 'Why it is still needed.' })
  @IsString()
  reason: string;

  @ApiProperty({ format: 'date', description: 'Up to 90 days away, 7 for a child.' })
  @IsString()
  reviewOn: string;
}

export class AppealWithdrawalBody {
  @ApiPropertyOptional({
    maxLength: WITHDRAWAL_REASON_LIMIT,
    description: 'Say it if you can: the appeal comes down either way.',
  })
  @IsString()
  reason: string = '';
}

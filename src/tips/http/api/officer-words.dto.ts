import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { OFFICER_WORD_LIMITS } from '../../rules/officer-words';
import { PURPOSES, type Purpose } from '../../rules/purpose';
import { SEARCH_LIMITS } from '../../rules/searched-words';
import { DISPOSITIONS, type Disposition } from '../../rules/tip-state';

export class SearchBody {
  @ApiProperty({
    description: 'Every word must be found. Never in an address.',
    maxLength: SEARCH_LIMITS.length,
  })
  @IsString()
  @MaxLength(SEARCH_LIMITS.length)
  words: string;

  @ApiPropertyOptional({ enum: PURPOSES, default: 'investigation' })
  @IsOptional()
  @IsIn(PURPOSES)
  purpose?: Purpose;
}

export class MessageBody {
  @ApiProperty({ maxLength: OFFICER_WORD_LIMITS.answer })
  @IsString()
  text: string;

  @ApiPropertyOptional({ description: 'How many messages you had before you; if they wrote since: 409.' })
  @IsOptional()
  @IsInt()
  afterMessage?: number;
}

export class NoteBody {
  @ApiProperty({ maxLength: OFFICER_WORD_LIMITS.note })
  @IsString()
  text: string;
}

export class DispositionBody {
  @ApiProperty({ enum: DISPOSITIONS, nullable: true, description: 'null opens the tip again.' })
  @ValidateIf((body: DispositionBody) => body.disposition !== null)
  @IsIn(DISPOSITIONS)
  disposition: Disposition | null;

  @ApiPropertyOptional({ maxLength: OFFICER_WORD_LIMITS.reason, description: 'Kept as a sealed note.' })
  @IsOptional()
  @IsString()
  reason?: string;
}

export class AssignmentBody {
  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'The id of one who reads the case (see its team); null: back to the room’s pool.',
  })
  @ValidateIf((body: AssignmentBody) => body.officer !== null)
  @IsUUID()
  officer: string | null;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import type { Linking } from '../../actions/link-offences';
import { linesOf, linesOfFields, type CutLines } from '../../actions/offence-lines';
import { refuseCase } from '../../cases.errors';
import type { LinkedOffence } from '../../data/linked-offence.entity';
import { OFFENCE_LINES_LIMIT } from '../../rules/offence-list';

export class OffenceBody {
  @ApiProperty({ example: 'NM/100/24' })
  @IsString()
  crimeReference: string;

  @ApiPropertyOptional({ type: String, format: 'date', nullable: true })
  @IsOptional()
  @IsString()
  committedOn?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  area?: string | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  lossPence?: number | null;
}

/** Either a list, or the text of one (CSV, or cells pasted out of a spreadsheet). */
export class OffencesBody {
  @ApiPropertyOptional({ type: [OffenceBody] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(OFFENCE_LINES_LIMIT)
  @ValidateNested({ each: true })
  @Type(() => OffenceBody)
  offences?: OffenceBody[];

  @ApiPropertyOptional({ description: 'Reference, date, area, loss; with or without headings.' })
  @IsOptional()
  @IsString()
  @MaxLength(200_000)
  text?: string;
}

export class MismatchAnswer {
  @ApiProperty()
  published: number;

  @ApiProperty()
  linked: number;
}

export class LinkingAnswer {
  @ApiProperty()
  linked: number;

  @ApiProperty({ type: [String], description: 'Linked to this case before.' })
  known: string[];

  @ApiProperty({ type: [String], description: 'In the list twice.' })
  repeated: string[];

  @ApiProperty({ type: MismatchAnswer, nullable: true, description: 'A warning, no refusal.' })
  mismatch: MismatchAnswer | null;
}

export class OffenceAnswer {
  @ApiProperty()
  crimeReference: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  committedOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  area: string | null;

  @ApiProperty({ type: Number, nullable: true })
  lossPence: number | null;
}

export class OffenceList {
  @ApiProperty({ type: [OffenceAnswer] })
  items: OffenceAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: the whole list.' })
  next: string | null;
}

export function cutOf({ offences, text }: OffencesBody): CutLines {
  if ((offences === undefined) === (text === undefined)) {
    throw refuseCase('case_offences_not_valid', { count: 1 }, [
      { field: 'offences', code: 'case_offence_none_given' },
    ]);
  }
  return text === undefined ? linesOfFields((offences ?? []).map(cellsOf)) : linesOf(text);
}

export function linkingAnswer({ linked, known, repeated, mismatch }: Linking): LinkingAnswer {
  return { linked, known: [...known], repeated: [...repeated], mismatch };
}

export function offenceAnswer({
  crimeReference,
  committedOn,
  area,
  lossPence,
}: LinkedOffence): OffenceAnswer {
  return { crimeReference, committedOn, area, lossPence };
}

/** The rule reads what people write; a program's pence are written as they would. */
function cellsOf({ crimeReference, committedOn, area, lossPence }: OffenceBody): string[] {
  const loss = typeof lossPence === 'number' ? (lossPence / 100).toFixed(2) : '';
  return [crimeReference, committedOn ?? '', area ?? '', loss];
}

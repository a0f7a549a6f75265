import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Min,
  ValidateNested,
} from 'class-validator';
import type { CaseOpening } from '../../actions/open-case';
import type { CaseKind, CaseState } from '../../data/case.entity';
import type { MyCase } from '../../data/cases';
import { CASE_LIMITS, type CaseDetails } from '../../rules/case-details';
import { PARTS, type Part } from '../../rules/team';

export class ArrestsBody {
  @ApiProperty({ example: 12 })
  @IsInt()
  @Min(0)
  count: number;

  @ApiProperty({ format: 'date', example: '2025-12-01' })
  @IsISO8601({ strict: true })
  asAt: string;
}

/** What may be changed of a case. What is left out is not given. */
export class CaseDetailsBody {
  @ApiProperty({ maxLength: CASE_LIMITS.operationName, example: 'Operation Larkfield' })
  @IsString()
  operationName: string;

  @ApiProperty({ maxLength: CASE_LIMITS.offenceType })
  @IsString()
  offenceType: string;

  @ApiPropertyOptional({
    type: Number,
    nullable: true,
    description: 'The force’s own figure for the public.',
  })
  @IsOptional()
  @IsInt()
  publishedOffenceCount?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true })
  @IsOptional()
  @IsInt()
  lossPence?: number | null;

  @ApiPropertyOptional({ type: [String] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(CASE_LIMITS.areas)
  @IsString({ each: true })
  areas?: string[];

  @ApiPropertyOptional({
    maxLength: CASE_LIMITS.publicAreas,
    description: 'What the public may read of them.',
  })
  @IsOptional()
  @IsString()
  publicAreas?: string;

  @ApiPropertyOptional({ type: ArrestsBody, nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ArrestsBody)
  arrests?: ArrestsBody | null;
}

export class CaseOpeningBody extends CaseDetailsBody {
  @ApiProperty({ maxLength: CASE_LIMITS.reference, example: 'NM/4471/25' })
  @IsString()
  reference: string;

  @ApiProperty({
    maxLength: CASE_LIMITS.publicName,
    description: 'Letters only. It cannot be changed later.',
  })
  @IsString()
  publicName: string;

  @ApiPropertyOptional({
    description:
      'For practice: its names begin with PRACTICE, and nothing of it reaches the public. For good.',
  })
  @IsOptional()
  @IsBoolean()
  practice?: boolean;

  @ApiProperty({ description: 'E-mail of the enrolled colleague who is the second reader.' })
  @IsString()
  colleague: string;
}

export class CaseAnswer {
  @ApiProperty({ description: 'In addresses: NM-4471-25.' })
  ref: string;

  @ApiProperty()
  reference: string;

  @ApiProperty({ enum: ['investigation', 'intake'] })
  kind: CaseKind;

  @ApiProperty({ enum: ['open', 'closed'] })
  state: CaseState;

  @ApiProperty({ description: 'Opened to learn by: nothing of it is ever public.' })
  practice: boolean;

  @ApiProperty()
  operationName: string;

  @ApiProperty({ type: String, nullable: true })
  publicName: string | null;

  @ApiProperty({ type: String, nullable: true })
  slug: string | null;

  @ApiProperty()
  offenceType: string;

  @ApiProperty({ type: Number, nullable: true })
  publishedOffenceCount: number | null;

  @ApiProperty({ type: Number, nullable: true })
  lossPence: number | null;

  @ApiProperty({ type: [String] })
  areas: string[];

  @ApiProperty()
  publicAreas: string;

  @ApiProperty({ type: ArrestsBody, nullable: true })
  arrests: ArrestsBody | null;

  @ApiProperty({ enum: PARTS, description: 'Your part in it.' })
  part: Part;

  @ApiProperty({ format: 'date-time' })
  openedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  closedAt: string | null;
}

export class CasePage {
  @ApiProperty({ type: [CaseAnswer] })
  items: CaseAnswer[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export function detailsOf(body: CaseDetailsBody): CaseDetails {
  return {
    operationName: body.operationName,
    offenceType: body.offenceType,
    publishedOffenceCount: body.publishedOffenceCount ?? null,
    lossPence: body.lossPence ?? null,
    areas: (body.areas ?? []).map((area) => area.trim()).filter((area) => area !== ''),
    publicAreas: body.publicAreas ?? '',
    arrests: body.arrests ?? null,
  };
}

export function openingOf(body: CaseOpeningBody): CaseOpening {
  const { reference, publicName, practice, colleague } = body;
  return { ...detailsOf(body), reference, publicName, practice, colleague };
}

/** A case as a program is told of it: its references, never its id. */
export function myCaseAnswer(shown: MyCase): CaseAnswer {
  const { arrestsCount: count, arrestsAsAt: asAt } = shown;
  return {
    ref: shown.ref,
    reference: shown.reference,
    kind: shown.kind,
    state: shown.state,
    practice: shown.practice,
    operationName: shown.operationName,
    publicName: shown.publicName,
    slug: shown.slug,
    offenceType: shown.offenceType,
    publishedOffenceCount: shown.publishedOffenceCount,
    lossPence: shown.lossPence,
    areas: shown.areas,
    publicAreas: shown.publicAreas,
    arrests: count === null || asAt === null ? null : { count, asAt },
    part: shown.part,
    openedAt: shown.createdAt.toISOString(),
    closedAt: shown.closedAt?.toISOString() ?? null,
  };
}

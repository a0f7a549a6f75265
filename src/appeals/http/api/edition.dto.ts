import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import type { ContactHours } from '../../rules/contact-hours';
import { CONTACT_KINDS, type ContactKind, type ContactPoint } from '../../rules/contact-point';
import { EDITION_LIMITS, type EditionContent, type Grounds } from '../../rules/edition-content';
import { QuoteBody } from './quote.dto';

export class ContactHoursBody implements ContactHours {
  @ApiProperty({ example: '08:00' })
  @IsString()
  opens: string;

  @ApiProperty({ example: '22:00' })
  @IsString()
  closes: string;

  @ApiPropertyOptional({
    type: [Number],
    nullable: true,
    description: '1 is Monday, 7 is Sunday; null is every day.',
  })
  @IsOptional()
  @IsArray()
  @IsInt({ each: true })
  days: number[] | null = null;
}

export class ContactBody implements ContactPoint {
  @ApiProperty({ enum: CONTACT_KINDS })
  @IsIn(CONTACT_KINDS)
  kind: ContactKind;

  @ApiProperty({ example: 'Incident room' })
  @IsString()
  label: string;

  @ApiProperty({ example: '01632 960283' })
  @IsString()
  phone: string;

  @ApiPropertyOptional({ type: ContactHoursBody, nullable: true, description: 'null is day and night.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactHoursBody)
  hours: ContactHoursBody | null = null;
}

export class ArrestsSoFarBody {
  @ApiProperty({ example: 12 })
  @IsInt()
  count: number;

  @ApiProperty({ format: 'date', example: '2025-12-01' })
  @IsString()
  asAt: string;
}

export class GroundsBody implements Grounds {
  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.ground })
  @IsString()
  purpose: string = '';

  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.ground })
  @IsString()
  necessity: string = '';

  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.ground })
  @IsString()
  proportionality: string = '';

  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.ground })
  @IsString()
  risk: string = '';

  @ApiPropertyOptional({ format: 'date', description: 'The review date that is asked for.' })
  @IsString()
  reviewOn: string = '';
}

/** What an edition says and shows. What is left out stays as it is. */
export class EditionContentBody {
  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.headline })
  @IsOptional()
  @IsString()
  headline?: string;

  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.standfirst })
  @IsOptional()
  @IsString()
  standfirst?: string;

  @ApiPropertyOptional({ type: [String], description: 'One string a paragraph.' })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  narrative?: string[];

  @ApiPropertyOptional({ type: [QuoteBody] })
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => QuoteBody)
  quotes?: QuoteBody[];

  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.advice })
  @IsOptional()
  @IsString()
  advice?: string;

  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.victimCallout })
  @IsOptional()
  @IsString()
  victimCallout?: string;

  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.notesToEditors })
  @IsOptional()
  @IsString()
  notesToEditors?: string;

  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.linesToTake, description: 'Never public.' })
  @IsOptional()
  @IsString()
  linesToTake?: string;

  @ApiPropertyOptional({ type: [ContactBody] })
  @IsOptional()
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => ContactBody)
  contacts?: ContactBody[];

  @ApiPropertyOptional({ maxLength: EDITION_LIMITS.publicAreas })
  @IsOptional()
  @IsString()
  publicAreas?: string;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'null says no figure.' })
  @IsOptional()
  @IsInt()
  offenceCount?: number | null;

  @ApiPropertyOptional({ type: Number, nullable: true, description: 'null says no figure.' })
  @IsOptional()
  @IsInt()
  lossPence?: number | null;

  @ApiPropertyOptional({
    type: ArrestsSoFarBody,
    nullable: true,
    description: 'null says nothing of arrests.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ArrestsSoFarBody)
  arrests?: ArrestsSoFarBody | null;

  @ApiPropertyOptional({
    type: [String],
    example: ['LARKFIELD-1', 'LARKFIELD-3B'],
    description: 'References of stills of the case, in the order they are shown.',
  })
  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  stills?: string[];

  @ApiPropertyOptional({
    type: GroundsBody,
    description: 'Set out for whoever decides. The public never reads them.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => GroundsBody)
  grounds?: GroundsBody;
}

export class RevisionBody extends EditionContentBody {
  @ApiProperty({ description: 'The edition you looked at; another one now is a conflict.' })
  @IsInt()
  edition: number;

  @ApiProperty({ description: 'The version of it you looked at; another one now is a conflict.' })
  @IsInt()
  version: number;
}

const FIELDS = [
  'headline',
  'standfirst',
  'narrative',
  'quotes',
  'advice',
  'victimCallout',
  'notesToEditors',
  'linesToTake',
  'contacts',
  'publicAreas',
  'offenceCount',
  'lossPence',
  'arrests',
  'stills',
  'grounds',
] as const satisfies readonly (keyof EditionContent)[];

/** Of these, null is something to say: there is no figure. */
const MAY_BE_NOTHING: readonly string[] = ['offenceCount', 'lossPence', 'arrests'];

/** What a body says of an edition; a program may say nothing by leaving a field out, or of most by null. */
export function contentOfBody(body: EditionContentBody): Partial<EditionContent> {
  const said = FIELDS.filter((field) => {
    const value = body[field];
    return value !== undefined && (value !== null || MAY_BE_NOTHING.includes(field));
  });
  return Object.fromEntries(said.map((field) => [field, body[field]]));
}

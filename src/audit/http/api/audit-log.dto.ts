import { ApiProperty, ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';
import type { AuditPage } from '../../actions/read-audit-log';
import type { FoundEntry } from '../../data/audit-entries';
import { AUDIT_VERBS, LONGEST_TEXT, type AuditFacts, type AuditVerb } from '../../rules/entry';
import { cursorToText, SEARCH_TEXT_LIMIT, type AuditFilters } from '../../rules/search';

/** What the log can be narrowed by. */
export class AuditLogQuery {
  @ApiPropertyOptional({
    description: "Part of an officer's name, or an officer's id",
    maxLength: SEARCH_TEXT_LIMIT,
  })
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_TEXT_LIMIT)
  officer?: string;

  @ApiPropertyOptional({
    description: 'What it was done to: a reference, or the beginning of an id',
    example: 'LARKFIELD-3',
  })
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_TEXT_LIMIT)
  thing?: string;

  @ApiPropertyOptional({ description: 'How a stated purpose begins', example: 'investigation' })
  @IsOptional()
  @Matches(/^[a-z_]{1,100}$/)
  purpose?: string;

  @ApiPropertyOptional({ description: 'Part of whom something was given to' })
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_TEXT_LIMIT)
  given?: string;

  @ApiPropertyOptional({ description: 'How an act begins', example: 'tip.' })
  @IsOptional()
  @Matches(/^[a-z_.]{1,100}$/)
  act?: string;

  @ApiPropertyOptional({ enum: AUDIT_VERBS })
  @IsOptional()
  @IsIn(AUDIT_VERBS)
  verb?: AuditVerb;

  @ApiPropertyOptional({ description: "A case's reference", example: 'NM-4471-25' })
  @IsOptional()
  @IsString()
  @MaxLength(SEARCH_TEXT_LIMIT)
  case?: string;

  @ApiPropertyOptional({ format: 'date', description: 'First day, included' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  from?: string;

  @ApiPropertyOptional({ format: 'date', description: 'Last day, included' })
  @IsOptional()
  @IsISO8601({ strict: true })
  @Length(10, 10)
  to?: string;

  @ApiPropertyOptional({ description: 'The `next` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  cursor?: string;
}

/** What is given out, and to whom. */
export class AuditExportBody extends OmitType(AuditLogQuery, ['cursor']) {
  @ApiProperty({ maxLength: LONGEST_TEXT, description: 'Stands in the log' })
  @IsString()
  @Length(1, LONGEST_TEXT)
  recipient: string;
}

export class AuditActorAnswer {
  @ApiProperty({ enum: ['officer', 'desk', 'system', 'public'] })
  kind: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  id: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'As they were called then' })
  name: string | null;
}

export class AuditSubjectAnswer {
  @ApiProperty({ example: 'appeal' })
  kind: string;

  @ApiProperty()
  id: string;
}

export class AuditEntryAnswer {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'null where only the day is kept',
  })
  at: string | null;

  @ApiProperty({ format: 'date' })
  day: string;

  @ApiProperty({ enum: AUDIT_VERBS })
  verb: AuditVerb;

  @ApiProperty({ example: 'appeal.published' })
  act: string;

  @ApiProperty({ type: AuditActorAnswer })
  actor: AuditActorAnswer;

  @ApiProperty({ type: AuditSubjectAnswer })
  subject: AuditSubjectAnswer;

  @ApiProperty({ type: String, nullable: true, example: 'NM-4471-25' })
  case: string | null;

  @ApiProperty({ type: String, nullable: true })
  purpose: string | null;

  @ApiProperty({ type: String, nullable: true })
  recipient: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true })
  facts: AuditFacts;

  @ApiProperty({ type: Number, nullable: true, description: 'Place in the chain; null in its first second' })
  position: number | null;
}

export class AuditEntryList {
  @ApiProperty({ type: [AuditEntryAnswer] })
  items: AuditEntryAnswer[];

  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}

export function filtersOf(query: Omit<AuditLogQuery, 'cursor'>): AuditFilters {
  const { officer, thing, act, verb, purpose, given, case: caseRef, from, to } = query;
  return { officer, thing, act, verb, purpose, recipient: given, caseRef, from, to };
}

export function auditAnswer({ entries, caseRefs, next }: AuditPage): AuditEntryList {
  return {
    items: entries.map((entry) => entryAnswer(entry, caseRefs)),
    next: next && cursorToText(next),
  };
}

function entryAnswer(entry: FoundEntry, caseRefs: ReadonlyMap<string, string>): AuditEntryAnswer {
  const { id, at, day, verb, act, purpose, recipient, facts, position } = entry;
  return {
    id,
    at: at?.toISOString() ?? null,
    day,
    verb,
    act,
    actor: { kind: entry.actorKind, id: entry.actorId, name: entry.actorName },
    subject: { kind: entry.subjectKind, id: entry.subjectId },
    case: (entry.caseId && caseRefs.get(entry.caseId)) ?? null,
    purpose,
    recipient,
    facts,
    position,
  };
}

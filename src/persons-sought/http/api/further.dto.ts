import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import type { FurtherAuthority } from '../../data/further-authority.entity';
import {
  FURTHER_COVERS,
  FURTHER_DECISIONS,
  FURTHER_GROUND_LIMIT,
  type FurtherCovers,
  type FurtherDecision,
  type FurtherGrounds,
} from '../../rules/further-authority';

/** What is asked, with its grounds. */
export class FurtherBody implements FurtherGrounds {
  @ApiProperty({ enum: FURTHER_COVERS })
  @IsIn(FURTHER_COVERS)
  covers: FurtherCovers;

  @ApiProperty({ maxLength: FURTHER_GROUND_LIMIT })
  @IsString()
  purpose: string;

  @ApiProperty({ maxLength: FURTHER_GROUND_LIMIT })
  @IsString()
  necessity: string;

  @ApiProperty({ maxLength: FURTHER_GROUND_LIMIT })
  @IsString()
  proportionality: string;

  @ApiProperty({ maxLength: FURTHER_GROUND_LIMIT, description: 'What was tried before.' })
  @IsString()
  alternatives: string;

  @ApiProperty({ maxLength: FURTHER_GROUND_LIMIT })
  @IsString()
  risk: string;

  @ApiProperty({ format: 'date', description: 'Its last day: 90 days away at most, 7 for a child.' })
  @IsString()
  reviewOn: string;
}

export class FurtherDecisionBody {
  @ApiProperty({ enum: FURTHER_DECISIONS })
  @IsIn(FURTHER_DECISIONS)
  decision: FurtherDecision;

  @ApiPropertyOptional({ format: 'date', description: 'As asked where absent.' })
  @IsOptional()
  @IsString()
  reviewOn?: string;

  @ApiPropertyOptional({ maxLength: FURTHER_GROUND_LIMIT, description: 'Why not, for a refusal.' })
  @IsOptional()
  @IsString()
  reason?: string;
}

export class FurtherAnswer extends FurtherBody {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  @ApiProperty()
  askedBy: string;

  @ApiProperty({ format: 'date-time' })
  askedAt: string;

  @ApiProperty({ enum: FURTHER_DECISIONS, nullable: true, description: 'Null while it waits.' })
  decision: FurtherDecision | null;

  @ApiProperty({ type: String, nullable: true })
  decidedBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  decidedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'The end of its last day.' })
  standsUntil: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Since when it is over.' })
  endedAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The signed decision, canonical JSON (RFC 8785).',
  })
  document: string | null;
}

export class FurtherList {
  @ApiProperty({ type: [FurtherAnswer] })
  items: FurtherAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: there are few.' })
  next: string | null;
}

/** A further authority as a program is told of it. */
export function furtherAnswer(further: FurtherAuthority): FurtherAnswer {
  const { id, personId, covers, purpose, necessity, proportionality, alternatives, risk, reviewOn } = further;
  return {
    id,
    personId,
    covers,
    purpose,
    necessity,
    proportionality,
    alternatives,
    risk,
    reviewOn,
    askedBy: further.askedByName,
    askedAt: further.askedAt.toISOString(),
    decision: further.decision,
    decidedBy: further.decidedByName,
    decidedAt: further.decidedAt?.toISOString() ?? null,
    standsUntil: further.standsUntil?.toISOString() ?? null,
    endedAt: further.endedAt?.toISOString() ?? null,
    document: further.document,
  };
}

import { ApiProperty } from '@nestjs/swagger';
import { IsInt, IsString } from 'class-validator';
import { besideNamed } from '../officer/beside';
import type { KeptWording } from '../../data/kept-wording.entity';
import { KEPT_REASON_LIMIT, pointOf } from '../../rules/wording/answers';
import {
  WORDING_AUTHORITY,
  WORDING_RULES,
  type WordingFinding,
  type WordingRule,
} from '../../rules/wording/finding';
import { isSameFinding } from '../../rules/wording/findings';

/** Keeps what one rule found in one part of an edition. */
export class KeepWordingBody {
  @ApiProperty({ description: 'The edition you looked at; another one now is a conflict.' })
  @IsInt()
  edition: number;

  @ApiProperty({ example: 'victim_recognisable-narrative', description: 'As the findings name it.' })
  @IsString()
  point: string;

  @ApiProperty({ maxLength: KEPT_REASON_LIMIT, description: 'Whoever decides on the edition reads it.' })
  @IsString()
  reason: string;
}

export class KeptAnswer {
  @ApiProperty()
  reason: string;

  @ApiProperty({ format: 'date-time' })
  keptAt: string;
}

export class WordingFindingAnswer {
  @ApiProperty({ enum: WORDING_RULES })
  rule: WordingRule;

  @ApiProperty({
    example: 'narrative[2]',
    description: 'Beside a picture: persons.3.label, persons.3.description, stills.LARKFIELD-3.place.',
  })
  field: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'Where the console changes it, for what stands beside a picture; null for words of the edition.',
  })
  changedAt: string | null;

  @ApiProperty({ description: 'Where in that text the words begin, in UTF-16 units.' })
  start: number;

  @ApiProperty()
  end: number;

  @ApiProperty()
  words: string;

  @ApiProperty({ type: String, nullable: true, description: 'What could stand in their place.' })
  better: string | null;

  @ApiProperty({ description: 'No reason keeps these words.' })
  hard: boolean;

  @ApiProperty({ description: 'The law or guidance behind the rule.' })
  authority: string;

  @ApiProperty({ description: 'What a reason to keep the words is given for.' })
  point: string;

  @ApiProperty({ type: KeptAnswer, nullable: true })
  kept: KeptAnswer | null;
}

/** The findings of an edition with the answers they were given. */
export function wordingAnswer(
  findings: readonly WordingFinding[],
  kept: readonly KeptWording[],
  caseRef: string,
): WordingFindingAnswer[] {
  return findings.map((finding) => {
    const answer = finding.hard ? undefined : kept.find((one) => isSameFinding(one, finding));
    return {
      ...finding,
      changedAt: besideNamed(finding.field, caseRef)?.href ?? null,
      authority: WORDING_AUTHORITY[finding.rule],
      point: pointOf(finding),
      kept: answer ? { reason: answer.reason, keptAt: answer.keptAt.toISOString() } : null,
    };
  });
}

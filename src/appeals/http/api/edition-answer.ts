import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { OfficersAppeal } from '../../data/appeals-of-officer';
import { contentOf } from '../../data/edition-content';
import type { SignatureStanding } from '../../rules/decision-record';
import { EDITION_STATES, type EditionState } from '../../rules/edition-state';
import type { EditionWarning } from '../../rules/edition-warnings';
import type { PublicationBlocker } from '../../rules/publication-blockers';
import type { WordingFinding } from '../../rules/wording/finding';
import { authorityAnswer, AuthorityAnswer } from './authority-answer';
import { wordingAnswer, WordingFindingAnswer } from './wording.dto';
import { ArrestsSoFarBody, ContactBody, GroundsBody } from './edition.dto';
import { QuoteBody } from './quote.dto';

export class ShownStillAnswer {
  @ApiProperty({ example: 'LARKFIELD-3B' })
  ref: string;

  @ApiProperty()
  person: number;

  @ApiProperty({ description: 'Of the still as it is now.' })
  state: string;

  @ApiProperty({ description: 'The authority excepts it: it is not released with this edition.' })
  excepted: boolean;
}

export class PublicationBlockerAnswer {
  @ApiProperty()
  reason: string;

  @ApiPropertyOptional({ description: 'Of the still it is about.' })
  reference?: string;

  @ApiPropertyOptional({ description: 'Of the person it is about.' })
  number?: number;

  @ApiPropertyOptional({ description: 'Which quote it is about, from 1.' })
  quote?: number;
}

export class EditionWarningAnswer {
  @ApiProperty()
  reason: string;

  @ApiPropertyOptional()
  published?: number;

  @ApiPropertyOptional()
  linked?: number;

  @ApiPropertyOptional()
  arrests?: number;

  @ApiPropertyOptional({ type: [Number] })
  persons?: readonly number[];
}

export class EditionAnswer {
  @ApiProperty({ description: 'The appeal, in addresses: larkfield.' })
  ref: string;

  @ApiProperty({ description: 'In addresses: NM-4471-25.' })
  case: string;

  @ApiProperty()
  edition: number;

  @ApiProperty()
  version: number;

  @ApiProperty({ enum: EDITION_STATES })
  state: EditionState;

  @ApiProperty({ type: Number, nullable: true, description: 'Number of the edition the public reads.' })
  liveEdition: number | null;

  @ApiProperty()
  headline: string;

  @ApiProperty()
  standfirst: string;

  @ApiProperty({ type: [String] })
  narrative: readonly string[];

  @ApiProperty({ type: [QuoteBody] })
  quotes: readonly QuoteBody[];

  @ApiProperty()
  advice: string;

  @ApiProperty()
  victimCallout: string;

  @ApiProperty({ description: 'For newsrooms; public with the rest.' })
  notesToEditors: string;

  @ApiProperty({ description: 'What the press office says when it is asked. Never public.' })
  linesToTake: string;

  @ApiProperty({ type: [ContactBody] })
  contacts: readonly ContactBody[];

  @ApiProperty()
  publicAreas: string;

  @ApiProperty({ type: Number, nullable: true })
  offenceCount: number | null;

  @ApiProperty({ type: Number, nullable: true })
  lossPence: number | null;

  @ApiProperty({ type: ArrestsSoFarBody, nullable: true })
  arrests: ArrestsSoFarBody | null;

  @ApiProperty({ type: [String] })
  stills: readonly string[];

  @ApiProperty({ type: GroundsBody, description: 'Set out for whoever decides.' })
  grounds: GroundsBody;

  @ApiProperty({ type: [ShownStillAnswer] })
  pictures: ShownStillAnswer[];

  @ApiProperty({ type: AuthorityAnswer, nullable: true })
  authority: AuthorityAnswer | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  reviewOn: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Nothing is public before it.',
  })
  embargoUntil: string | null;

  @ApiProperty({ type: String, nullable: true })
  embargoReason: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  submittedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  publishedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  withdrawnAt: string | null;

  @ApiProperty({ type: [PublicationBlockerAnswer], description: 'What stands between it and the public.' })
  blockers: PublicationBlockerAnswer[];

  @ApiProperty({
    type: [EditionWarningAnswer],
    description: 'What is worth a second thought. Refuses nothing.',
  })
  warnings: EditionWarningAnswer[];

  @ApiProperty({
    type: [WordingFindingAnswer],
    description: 'What the wording check found. Submission refuses while one is neither changed nor kept.',
  })
  wording: WordingFindingAnswer[];
}

/** What is worked out beside the rows. */
export interface Judged {
  readonly blockers: readonly PublicationBlocker[];
  readonly warnings: readonly EditionWarning[];
  readonly findings: readonly WordingFinding[];
  /** Of the decision on it. */
  readonly signature: SignatureStanding;
}

/** The newest edition of an appeal as a program is told of it. */
export function editionAnswer(
  { appeal, inCase, latest, live }: OfficersAppeal,
  { blockers, warnings, findings, signature }: Judged,
): EditionAnswer {
  const moment = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ref: appeal.slug,
    case: inCase.ref,
    edition: latest.number,
    version: latest.version,
    state: latest.state,
    liveEdition: live?.number ?? null,
    ...(contentOf(latest) as ReturnType<typeof contentOf> & { contacts: readonly ContactBody[] }),
    pictures: latest.stills.map(({ still, excepted }) => ({
      ref: still.reference,
      person: still.person.number,
      state: still.standing,
      excepted,
    })),
    authority: authorityAnswer(latest, signature),
    reviewOn: latest.reviewOn,
    embargoUntil: moment(latest.embargoUntil),
    embargoReason: latest.embargoReason,
    submittedAt: moment(latest.submittedAt),
    publishedAt: moment(latest.publishedAt),
    withdrawnAt: moment(latest.withdrawnAt),
    blockers: [...blockers],
    warnings: [...warnings],
    wording: wordingAnswer(findings, latest.keptWordings, inCase.ref),
  };
}

import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { AuthorityQueue, type QueuedEdition, type QueueStanding } from '../../data/authority-queue';
import { RANKS, type Rank } from '../../rules/deciding-rank';

class PressingAnswer {
  @ApiProperty({ enum: ['embargo', 'review'] })
  because: 'embargo' | 'review';

  @ApiProperty({ format: 'date-time' })
  at: string;
}

class QueuedAnswer {
  @ApiProperty({ example: 'larkfield' })
  ref: string;

  @ApiProperty()
  edition: number;

  @ApiProperty({
    enum: ['yours', 'others', 'ring'],
    description: '`ring`: you are on duty, and no word of it is yours.',
  })
  standing: QueueStanding;

  @ApiProperty({ type: String, nullable: true })
  headline: string | null;

  @ApiProperty({ format: 'date-time' })
  submittedAt: string;

  @ApiProperty({ enum: RANKS, description: 'This rank or above decides.' })
  rank: Rank;

  @ApiProperty({ type: [String], description: 'Who could decide, by name.' })
  deciders: string[];

  @ApiProperty({ type: PressingAnswer, nullable: true, description: 'Why it cannot wait its turn.' })
  pressing: PressingAnswer | null;
}

export class QueueAnswer {
  @ApiProperty({ type: [QueuedAnswer] })
  items: QueuedAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: there are few.' })
  next: string | null;
}

/** What waits for authority, for programs. */
@ApiTags('appeals')
@Controller('api/v1/press/waiting')
export class QueueApiController {
  constructor(private readonly queue: AuthorityQueue) {}

  @Get()
  @Officer('appeals.read')
  @ApiOperation({ summary: 'What waits for authority: what cannot wait first, then the longest waiting' })
  @ApiOkResponse({ type: QueueAnswer })
  async list(@CurrentActor() actor: OfficerActor): Promise<QueueAnswer> {
    return { items: (await this.queue.of(actor)).map(queuedAnswer), next: null };
  }
}

function queuedAnswer({ appeal, latest, standing, submittedAt, ...rest }: QueuedEdition): QueuedAnswer {
  const { rank, deciders, pressing } = rest;
  return {
    ref: appeal.slug,
    edition: latest.number,
    standing,
    headline: standing === 'ring' ? null : latest.headline,
    submittedAt: submittedAt.toISOString(),
    rank,
    deciders: deciders.map(({ name }) => name),
    pressing: pressing && { because: pressing.because, at: pressing.at.toISOString() },
  };
}

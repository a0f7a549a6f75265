import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { SearchTips } from '../../actions/search-tips';
import { Inboxes } from '../../data/inbox';
import { PeopleOfTips } from '../../data/tip-people';
import { TipsOfTeam } from '../../data/tips-of-team';
import { DEFAULT_PURPOSE } from '../../rules/purpose';
import { STATE_FILTERS } from '../../rules/tip-queue';
import { inboxPlace } from '../inbox-place';
import { cursorWord, readCursor } from '../tip-cursor';
import { SearchBody } from './officer-words.dto';
import { tipItem, TipPage, TipSearchAnswer } from './tip-answer';

/** The tips of a case, as envelopes. */
@ApiTags('tips')
@ApiBearerAuth()
@Controller('api/v1/cases/:ref/tips')
export class CaseTipsApiController {
  constructor(
    private readonly ofTeam: TipsOfTeam,
    private readonly inboxes: Inboxes,
    private readonly people: PeopleOfTips,
    private readonly searchTips: SearchTips,
  ) {}

  @Get()
  @Officer('tips.read')
  @ApiOperation({
    summary: 'The tips of a case, newest day first; closed ones only where they are asked for',
  })
  @ApiQuery({ name: 'person', required: false, description: 'Number of a person, or “none”.' })
  @ApiQuery({ name: 'state', required: false, enum: STATE_FILTERS })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ type: TipPage })
  async list(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<TipPage> {
    const inCase = await this.ofTeam.inCase(actor, ref);
    const { cursor, ...place } = inboxPlace(query);
    const wish = { ...place, queue: place.queue ?? ('case' as const), after: readCursor(cursor) };
    const { tips, next } = await this.inboxes.page(actor, inCase, wish, false);
    const people = await this.people.of(inCase, tips);
    return { items: tips.map((tip) => tipItem(tip, people)), next: next && cursorWord(next) };
  }

  @Post('search')
  @HttpCode(200)
  @Officer('tips.read')
  @ApiOperation({
    summary: 'Open the newest tips in memory and find words in them; recorded as a consultation',
  })
  @ApiOkResponse({ type: TipSearchAnswer })
  async search(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() { words, purpose = DEFAULT_PURPOSE }: SearchBody,
  ): Promise<TipSearchAnswer> {
    const inCase = await this.ofTeam.inCase(actor, ref);
    const { found, searched, more } = await this.searchTips.run(actor, { ref, words, purpose });
    const people = await this.people.of(inCase, found);
    return { items: found.map((tip) => tipItem(tip, people)), next: null, searched, more };
  }
}

import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../platform';
import { PublicAppeals } from '../../data/public-appeals';
import { liveAnswer, LiveAppealAnswer, LiveAppealList } from './live-answer';

/** Live appeals, for anybody. */
@ApiTags('appeals')
@Controller('api/v1/appeals')
export class PublicAppealsController {
  constructor(private readonly appeals: PublicAppeals) {}

  @Get()
  @Public()
  @ApiOperation({ summary: 'The live appeals, newest first' })
  @ApiOkResponse({ type: LiveAppealList })
  async list(): Promise<LiveAppealList> {
    return { items: (await this.appeals.all()).map(liveAnswer), next: null };
  }

  @Get(':slug')
  @Public()
  @ApiOperation({ summary: 'One live appeal; 410 once it has been withdrawn' })
  @ApiOkResponse({ type: LiveAppealAnswer })
  async show(@Param('slug') slug: string): Promise<LiveAppealAnswer> {
    return liveAnswer(await this.appeals.live(slug));
  }
}

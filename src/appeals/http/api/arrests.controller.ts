import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { TellArrest } from '../../actions/tell-arrest';
import { PublicAppeals } from '../../data/public-appeals';
import { ArrestBody } from './arrests.dto';
import { liveAnswer, LiveAppealAnswer } from './live-answer';

/** Arrests told beside a live appeal: closed choices, days and numbers. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug/arrests')
export class ArrestsApiController {
  constructor(
    private readonly tellArrest: TellArrest,
    private readonly appeals: PublicAppeals,
  ) {}

  @Post()
  @HttpCode(200)
  @Officer('appeals.arrests')
  @ApiOperation({
    summary: 'Tell the public of an arrest beside the live appeal; answers the appeal as it is read',
  })
  @ApiOkResponse({ type: LiveAppealAnswer })
  async tell(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: ArrestBody,
  ): Promise<LiveAppealAnswer> {
    await this.tellArrest.run(actor, { ...body, slug });
    return liveAnswer(await this.appeals.rehearsed(slug));
  }

  @Delete(':id')
  @HttpCode(204)
  @Officer('appeals.arrests')
  @ApiOperation({ summary: 'Take off what was told by mistake' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<void> {
    await this.tellArrest.remove(actor, slug, id);
  }
}

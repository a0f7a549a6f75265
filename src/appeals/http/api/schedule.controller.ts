import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { ScheduleAppeal } from '../../actions/schedule-appeal';
import { UnscheduleAppeal } from '../../actions/unschedule-appeal';
import { ScheduleBody, SeenEditionBody } from './acts.dto';
import { EditionAnswer } from './edition-answer';
import { ToldEditions } from './told-editions';

/** The moment at which an authorised edition goes out by itself. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug/schedule')
export class ScheduleApiController {
  constructor(
    private readonly editions: ToldEditions,
    private readonly scheduleAppeal: ScheduleAppeal,
    private readonly unscheduleAppeal: UnscheduleAppeal,
  ) {}

  @Post()
  @HttpCode(200)
  @Officer('appeals.publish')
  @ApiOperation({
    summary: 'Let an authorised edition go out by itself at a moment, and be embargoed until then',
  })
  @ApiOkResponse({ type: EditionAnswer })
  async schedule(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { edition, embargoUntil, reason }: ScheduleBody,
  ): Promise<EditionAnswer> {
    const until = new Date(embargoUntil);
    await this.scheduleAppeal.run(actor, { slug, edition, embargoUntil: until, reason });
    return this.editions.of(actor, slug);
  }

  @Delete()
  @Officer('appeals.publish')
  @ApiOperation({ summary: 'Take that moment back: the edition stays authorised' })
  @ApiOkResponse({ type: EditionAnswer })
  async unschedule(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { edition }: SeenEditionBody,
  ): Promise<EditionAnswer> {
    await this.unscheduleAppeal.run(actor, { slug, edition });
    return this.editions.of(actor, slug);
  }
}

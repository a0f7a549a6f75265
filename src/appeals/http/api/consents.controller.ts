import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { KeepConsent } from '../../actions/keep-consent';
import { refuseAppeal } from '../../appeals.errors';
import { AppealsOfOfficer } from '../../data/appeals-of-officer';
import { ConsentBody, consentsAnswer, ConsentsAnswer } from './consents.dto';

/** Victims' consents to their words in an appeal. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug/consents')
export class ConsentsApiController {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly keepConsent: KeepConsent,
  ) {}

  @Get()
  @Officer('appeals.consent')
  @ApiOperation({ summary: 'Victims’ consents to their words in the appeal, newest first' })
  @ApiOkResponse({ type: ConsentsAnswer })
  async list(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ConsentsAnswer> {
    const { appeal, latest } = await this.ofOfficer.forActor(actor, slug);
    if (appeal.forceId !== actor.forceId) throw refuseAppeal('appeal_not_found');
    return consentsAnswer(latest.consents);
  }

  @Post()
  @HttpCode(200)
  @Officer('appeals.consent')
  @ApiOperation({ summary: 'Write a consent down; answers all of them' })
  @ApiOkResponse({ type: ConsentsAnswer })
  async record(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: ConsentBody,
  ): Promise<ConsentsAnswer> {
    await this.keepConsent.run(actor, { ...body, slug });
    return this.list(actor, slug);
  }

  @Post(':number/withdrawal')
  @HttpCode(204)
  @Officer('appeals.consent')
  @ApiOperation({ summary: 'They take it back: their words are public no more from this moment' })
  @ApiNoContentResponse()
  async withdraw(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Param('number') number: string,
  ): Promise<void> {
    await this.keepConsent.withdraw(actor, slug, Number(number));
  }
}

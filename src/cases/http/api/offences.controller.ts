import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { LinkOffences } from '../../actions/link-offences';
import { Cases } from '../../data/cases';
import { LinkedOffences } from '../../data/linked-offences';
import { cutOf, LinkingAnswer, linkingAnswer, offenceAnswer, OffenceList, OffencesBody } from './offence.dto';

@ApiTags('cases')
@ApiBearerAuth()
@Controller('api/v1/cases/:ref/offences')
export class OffencesApiController {
  constructor(
    private readonly cases: Cases,
    private readonly offences: LinkedOffences,
    private readonly linkOffences: LinkOffences,
  ) {}

  @Get()
  @Officer('cases.list')
  @ApiOperation({ summary: 'The linked offences, by date' })
  @ApiOkResponse({ type: OffenceList })
  async list(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<OffenceList> {
    const { forceId, id } = await this.cases.forActor(actor, ref);
    return { items: (await this.offences.ofCase(forceId, id)).map(offenceAnswer), next: null };
  }

  @Post()
  @Officer('cases.revise')
  @ApiOperation({ summary: 'Link offences: all of a list, or none while a line has a mistake' })
  @ApiCreatedResponse({ type: LinkingAnswer })
  async link(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: OffencesBody,
  ): Promise<LinkingAnswer> {
    return linkingAnswer(await this.linkOffences.run(actor, ref, cutOf(body)));
  }
}

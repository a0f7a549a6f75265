import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { SetLeadOfficers } from '../../actions/set-lead-officers';
import { PeopleAndLeads } from '../../data/people-and-leads';
import { leadOfficersAnswer, LeadOfficersAnswer, LeadOfficersBody, namings } from './lead-officers.dto';

@ApiTags('routing')
@Controller('api/v1/cases/:ref/lead-officers')
export class LeadOfficersController {
  constructor(
    private readonly people: PeopleAndLeads,
    private readonly setLeads: SetLeadOfficers,
  ) {}

  @Get()
  @Officer('tips.read')
  @ApiOperation({ summary: 'Who answers for the tips on each person sought' })
  @ApiOkResponse({ type: LeadOfficersAnswer })
  async list(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<LeadOfficersAnswer> {
    return leadOfficersAnswer(await this.people.forActor(actor, ref));
  }

  @Put()
  @Officer('cases.team')
  @ApiOperation({ summary: 'Say anew who answers for whom, for the tips that come' })
  @ApiOkResponse({ type: LeadOfficersAnswer })
  async set(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: LeadOfficersBody,
  ): Promise<LeadOfficersAnswer> {
    await this.setLeads.run(actor, { ref, leads: namings(body) });
    return leadOfficersAnswer(await this.people.forActor(actor, ref));
  }
}

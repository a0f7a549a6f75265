import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { AddToTeam } from '../../actions/add-to-team';
import { AppointLead } from '../../actions/appoint-lead';
import { RemoveFromTeam } from '../../actions/remove-from-team';
import { CaseOverview } from '../../data/case-overview';
import { admissionAnswer, memberAnswer, TeamAdditionBody, TeamAnswer, TeamMemberAnswer } from './team.dto';

@ApiTags('cases')
@ApiBearerAuth()
@Controller('api/v1/cases/:ref/team')
export class TeamApiController {
  constructor(
    private readonly overview: CaseOverview,
    private readonly addToTeam: AddToTeam,
    private readonly removeFromTeam: RemoveFromTeam,
    private readonly appointLead: AppointLead,
  ) {}

  @Get()
  @Officer('cases.list')
  @ApiOperation({ summary: 'Who is on the team, and where each stands with its key' })
  @ApiOkResponse({ type: TeamAnswer })
  async list(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<TeamAnswer> {
    const { standings } = await this.overview.of(actor, ref);
    return { items: standings.members.map(memberAnswer), next: null };
  }

  @Post()
  @Officer('cases.team')
  @ApiOperation({ summary: 'Add a colleague, attach press, or invite a guest of another force' })
  @ApiCreatedResponse({ type: TeamMemberAnswer })
  async add(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() { email, part }: TeamAdditionBody,
  ): Promise<TeamMemberAnswer> {
    return admissionAnswer(await this.addToTeam.run(actor, { ref, email, part }), part);
  }

  @Delete(':officer')
  @HttpCode(204)
  @Officer('cases.team')
  @ApiOperation({ summary: 'Take an officer off; those who stay get a new key' })
  @ApiNoContentResponse()
  async remove(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('officer') officerId: string,
  ): Promise<void> {
    await this.removeFromTeam.run(actor, { ref, officerId });
  }

  @Post(':officer/lead')
  @HttpCode(204)
  @Officer('cases.team')
  @ApiOperation({ summary: 'Name the lead' })
  @ApiNoContentResponse()
  async lead(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('officer') officerId: string,
  ): Promise<void> {
    await this.appointLead.run(actor, { ref, officerId });
  }
}

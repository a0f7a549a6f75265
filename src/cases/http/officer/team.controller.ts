import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FieldError, OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { errorAt, redirectTo, t, type RedirectResult, type ViewResult } from '../../../web';
import { AddToTeam } from '../../actions/add-to-team';
import { AppointLead } from '../../actions/appoint-lead';
import { RemoveFromTeam } from '../../actions/remove-from-team';
import { casePaths } from '../../cases.paths';
import { TeamsOfCases } from '../../data/teams-of-cases';
import { takenForm } from './refused-form';
import { inputOf, parseAdditionForm } from './team.form';
import { removalPage, teamPage } from './team.page';

/** A case's team and who of it holds the key. */
@ApiExcludeController()
@Controller('office/cases/:ref/team')
export class TeamController {
  constructor(
    private readonly teams: TeamsOfCases,
    private readonly addToTeam: AddToTeam,
    private readonly removeFromTeam: RemoveFromTeam,
    private readonly appointLead: AppointLead,
  ) {}

  @Get()
  @Officer('cases.list')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query('said') said: unknown,
  ): Promise<ViewResult> {
    return teamPage(actor, await this.teams.of(actor, ref), { said: String(said) });
  }

  @Post()
  @Officer('cases.team')
  async add(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseAdditionForm(ref, body);
    if (!form.ok) return teamPage(actor, await this.teams.of(actor, ref), form);
    const { email, part } = form.value;
    const atEmail = ({ code }: FieldError) => errorAt(inputOf(part), t(`cases.errors.${code}`));
    const added = await takenForm({ email, part }, this.addToTeam.run(actor, form.value), atEmail);
    if (!added.ok) return teamPage(actor, await this.teams.of(actor, ref), added);
    return redirectTo(`${casePaths.team(ref)}?said=${added.value.key}`);
  }

  @Get(':officer/removal')
  @Officer('cases.team')
  async removal(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('officer') officerId: string,
  ): Promise<ViewResult> {
    const { member, ...team } = await this.teams.member(actor, ref, officerId);
    return removalPage(actor, team, member);
  }

  @Post(':officer/removal')
  @Officer('cases.team')
  async remove(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('officer') officerId: string,
  ): Promise<RedirectResult> {
    await this.removeFromTeam.run(actor, { ref, officerId });
    return redirectTo(`${casePaths.team(ref)}?said=removed`);
  }

  @Post(':officer/lead')
  @Officer('cases.team')
  async lead(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('officer') officerId: string,
  ): Promise<RedirectResult> {
    await this.appointLead.run(actor, { ref, officerId });
    return redirectTo(`${casePaths.team(ref)}?said=lead`);
  }
}

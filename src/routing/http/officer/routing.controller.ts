import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { SetLeadOfficers } from '../../actions/set-lead-officers';
import { PeopleAndLeads } from '../../data/people-and-leads';
import { routingPaths } from '../../routing.paths';
import { errorsOf, namingsOf, parseRoutingForm } from './routing.form';
import { routingPage } from './routing.page';

/** Who answers for the tips on whom. */
@ApiExcludeController()
@Controller('office/cases/:ref/routing')
export class RoutingController {
  constructor(
    private readonly people: PeopleAndLeads,
    private readonly setLeads: SetLeadOfficers,
  ) {}

  @Get()
  @Officer('tips.read')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query('said') said: unknown,
  ): Promise<ViewResult> {
    return routingPage(actor, await this.people.forActor(actor, ref), { said: said === 'kept' });
  }

  @Post()
  @Officer('cases.team')
  async set(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const { persons } = await this.people.forActor(actor, ref);
    const values = parseRoutingForm(
      body,
      persons.map(({ number }) => number),
    );
    const errors = await errorsOf(this.setLeads.run(actor, { ref, leads: namingsOf(values) }));
    if (errors.length === 0) return redirectTo(`${routingPaths.show(ref)}?said=kept`);
    return routingPage(actor, await this.people.forActor(actor, ref), { values, errors });
  }
}

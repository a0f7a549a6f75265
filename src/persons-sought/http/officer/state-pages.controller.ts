import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { RecordProceedings } from '../../actions/record-proceedings';
import { RecordSearchState } from '../../actions/record-search-state';
import { PersonOfCase } from '../../data/person-of-case';
import { personPaths } from '../../persons-sought.paths';
import { nextProceedingsStates } from '../../rules/proceedings-state';
import { nextSearchStates } from '../../rules/search-state';
import { atCase } from './at-case';
import { parseStateForm } from './state.form';
import { proceedingsPage, searchStatePage } from './state.page';

/** Recording the two states of a person. */
@ApiExcludeController()
@Controller('office/cases/:ref/people/:number')
export class StatePagesController {
  constructor(
    private readonly ofCase: PersonOfCase,
    private readonly recordSearchState: RecordSearchState,
    private readonly recordProceedings: RecordProceedings,
  ) {}

  @Get('search-state')
  @Officer('persons.record')
  async search(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
  ): Promise<ViewResult> {
    const { inCase, person } = await this.ofCase.numbered(actor, ref, number);
    return searchStatePage(atCase(inCase, actor), person);
  }

  @Post('search-state')
  @Officer('persons.record')
  async recordSearch(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const { inCase, person } = await this.ofCase.numbered(actor, ref, number);
    const form = parseStateForm(body, nextSearchStates(person.searchState));
    if (!form.ok) return searchStatePage(atCase(inCase, actor), person, form.values, form.errors);
    await this.recordSearchState.run(actor, { ...form.value, personId: person.id });
    return redirectTo(`${personPaths.show(ref, person.number)}?said=recorded`);
  }

  @Get('proceedings')
  @Officer('persons.record')
  async proceedings(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
  ): Promise<ViewResult> {
    const { inCase, person } = await this.ofCase.numbered(actor, ref, number);
    return proceedingsPage(atCase(inCase, actor), person);
  }

  @Post('proceedings')
  @Officer('persons.record')
  async recordProceeding(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const { inCase, person } = await this.ofCase.numbered(actor, ref, number);
    const form = parseStateForm(body, nextProceedingsStates(person.proceedingsState));
    if (!form.ok) return proceedingsPage(atCase(inCase, actor), person, form.values, form.errors);
    await this.recordProceedings.run(actor, { ...form.value, personId: person.id });
    return redirectTo(`${personPaths.show(ref, person.number)}?said=recorded`);
  }
}

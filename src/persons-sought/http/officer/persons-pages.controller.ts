import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Cases } from '../../../cases';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AddPerson } from '../../actions/add-person';
import { RevisePerson } from '../../actions/revise-person';
import { PersonOfCase } from '../../data/person-of-case';
import { personPaths } from '../../persons-sought.paths';
import { atCase } from './at-case';
import { EMPTY_PERSON, parsePersonForm } from './person.form';
import { newPersonPage, revisedPersonPage } from './person.page';

/** Adding and describing the people of a case. */
@ApiExcludeController()
@Controller('office/cases/:ref/people')
export class PersonsPagesController {
  constructor(
    private readonly cases: Cases,
    private readonly ofCase: PersonOfCase,
    private readonly addPerson: AddPerson,
    private readonly revisePerson: RevisePerson,
  ) {}

  @Get('new')
  @Officer('persons.revise')
  async form(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    return newPersonPage(atCase(await this.cases.forActor(actor, ref), actor), EMPTY_PERSON);
  }

  @Post()
  @Officer('persons.revise')
  async add(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const inCase = await this.cases.forActor(actor, ref);
    const form = parsePersonForm(body);
    if (!form.ok) return newPersonPage(atCase(inCase, actor), form.values, form.errors);
    const { number } = await this.addPerson.run(actor, { ...form.value, caseRef: ref });
    return redirectTo(`${personPaths.show(ref, number)}?said=added`);
  }

  @Get(':number/description')
  @Officer('persons.revise')
  async described(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
  ): Promise<ViewResult> {
    const { inCase, person } = await this.ofCase.numbered(actor, ref, number);
    return revisedPersonPage(atCase(inCase, actor), person);
  }

  @Post(':number/description')
  @Officer('persons.revise')
  async revise(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const { inCase, person } = await this.ofCase.numbered(actor, ref, number);
    const form = parsePersonForm(body);
    if (!form.ok) return revisedPersonPage(atCase(inCase, actor), person, form.values, form.errors);
    await this.revisePerson.run(actor, { ...form.value, personId: person.id });
    return redirectTo(`${personPaths.show(ref, person.number)}?said=described`);
  }
}

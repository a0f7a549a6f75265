import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Cases } from '../../../cases';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { AddPerson } from '../../actions/add-person';
import { PersonsSought } from '../../data/persons-sought';
import { personAnswer, PersonAnswer, PersonBody, PersonList } from './person.dto';

/** The people sought in a case. */
@ApiTags('persons sought')
@Controller('api/v1/cases/:ref/persons')
export class CasePersonsController {
  constructor(
    private readonly cases: Cases,
    private readonly persons: PersonsSought,
    private readonly addPerson: AddPerson,
  ) {}

  @Get()
  @Officer('cases.list')
  @ApiOperation({ summary: 'The people sought in a case, newest first' })
  @ApiOkResponse({ type: PersonList })
  async list(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<PersonList> {
    const { forceId, id } = await this.cases.forActor(actor, ref);
    const newestFirst = (await this.persons.ofCase(forceId, id)).toReversed();
    return { items: newestFirst.map(personAnswer), next: null };
  }

  @Post()
  @Officer('persons.revise')
  @ApiOperation({ summary: 'Add somebody under the next number' })
  @ApiCreatedResponse({ type: PersonAnswer })
  async add(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') caseRef: string,
    @Body() body: PersonBody,
  ): Promise<PersonAnswer> {
    return personAnswer(await this.addPerson.run(actor, { ...body, caseRef }));
  }
}

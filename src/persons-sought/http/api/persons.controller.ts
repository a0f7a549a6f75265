import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { RecordProceedings } from '../../actions/record-proceedings';
import { RecordSearchState } from '../../actions/record-search-state';
import { RevisePerson } from '../../actions/revise-person';
import { PersonsOfTeam } from '../../data/persons-of-team';
import { personAnswer, PersonAnswer, PersonBody, ProceedingsBody, SearchStateBody } from './person.dto';

/** One person sought. */
@ApiTags('persons sought')
@Controller('api/v1/persons/:id')
export class PersonsController {
  constructor(
    private readonly ofTeam: PersonsOfTeam,
    private readonly revisePerson: RevisePerson,
    private readonly recordSearchState: RecordSearchState,
    private readonly recordProceedings: RecordProceedings,
  ) {}

  @Get()
  @Officer('cases.list')
  @ApiOperation({ summary: 'One person sought' })
  @ApiOkResponse({ type: PersonAnswer })
  async show(@CurrentActor() actor: OfficerActor, @Param('id') id: string): Promise<PersonAnswer> {
    return personAnswer(await this.ofTeam.person(actor, id));
  }

  @Put()
  @Officer('persons.revise')
  @ApiOperation({ summary: 'Say anew what the person looks like' })
  @ApiOkResponse({ type: PersonAnswer })
  async revise(
    @CurrentActor() actor: OfficerActor,
    @Param('id') personId: string,
    @Body() body: PersonBody,
  ): Promise<PersonAnswer> {
    return personAnswer(await this.revisePerson.run(actor, { ...body, personId }));
  }

  @Post('search-state')
  @HttpCode(200)
  @Officer('persons.record')
  @ApiOperation({ summary: 'Record how far the search has come; past "sought" the pictures come down' })
  @ApiOkResponse({ type: PersonAnswer })
  async searchState(
    @CurrentActor() actor: OfficerActor,
    @Param('id') personId: string,
    @Body() body: SearchStateBody,
  ): Promise<PersonAnswer> {
    return personAnswer(await this.recordSearchState.run(actor, { ...body, personId }));
  }

  @Post('proceedings')
  @HttpCode(200)
  @Officer('persons.record')
  @ApiOperation({ summary: 'Record that proceedings began or ended; active ones take the pictures down' })
  @ApiOkResponse({ type: PersonAnswer })
  async proceedings(
    @CurrentActor() actor: OfficerActor,
    @Param('id') personId: string,
    @Body() body: ProceedingsBody,
  ): Promise<PersonAnswer> {
    return personAnswer(await this.recordProceedings.run(actor, { ...body, personId }));
  }
}

import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { AskFurther } from '../../actions/ask-further';
import { DecideFurther } from '../../actions/decide-further';
import { FurtherAuthorities } from '../../data/further-authorities';
import { PersonsOfTeam } from '../../data/persons-of-team';
import { furtherAnswer, FurtherAnswer, FurtherBody, FurtherDecisionBody, FurtherList } from './further.dto';

/** Further authorities: asked for by the case team, decided on by an authorising officer. */
@ApiTags('persons sought')
@Controller('api/v1')
export class FurthersApiController {
  constructor(
    private readonly ofTeam: PersonsOfTeam,
    private readonly furthers: FurtherAuthorities,
    private readonly askFurther: AskFurther,
    private readonly decideFurther: DecideFurther,
  ) {}

  @Get('persons/:id/further-authorities')
  @Officer('cases.list')
  @ApiOperation({ summary: 'What was asked and decided about showing a person further, newest first' })
  @ApiOkResponse({ type: FurtherList })
  async ofPerson(@CurrentActor() actor: OfficerActor, @Param('id') id: string): Promise<FurtherList> {
    const person = await this.ofTeam.person(actor, id);
    const items = await this.furthers.ofPerson(person.forceId, person.id);
    return { items: items.map(furtherAnswer), next: null };
  }

  @Post('persons/:id/further-authorities')
  @Officer('persons.ask_further')
  @ApiOperation({
    summary: 'Ask that a person may be shown although identified, or although proceedings are active',
  })
  @ApiCreatedResponse({ type: FurtherAnswer })
  async ask(
    @CurrentActor() actor: OfficerActor,
    @Param('id') personId: string,
    @Body() body: FurtherBody,
  ): Promise<FurtherAnswer> {
    return furtherAnswer(await this.askFurther.run(actor, { ...body, personId }));
  }

  @Get('further-authorities')
  @Officer('persons.allow')
  @ApiOperation({ summary: 'Those of the force that wait for a decision, longest first' })
  @ApiOkResponse({ type: FurtherList })
  async waiting(@CurrentActor() { forceId }: OfficerActor): Promise<FurtherList> {
    return { items: (await this.furthers.waitingIn(forceId)).map(furtherAnswer), next: null };
  }

  @Post('further-authorities/:id/decision')
  @HttpCode(200)
  @Officer('persons.allow')
  @ApiOperation({ summary: 'Grant or refuse it, signed with your key; a grant puts no picture up by itself' })
  @ApiOkResponse({ type: FurtherAnswer })
  async decide(
    @CurrentActor() actor: OfficerActor,
    @Param('id') id: string,
    @Body() body: FurtherDecisionBody,
  ): Promise<FurtherAnswer> {
    await this.decideFurther.run(actor, { ...body, id });
    return furtherAnswer(await this.furthers.byId(actor.forceId, id));
  }
}

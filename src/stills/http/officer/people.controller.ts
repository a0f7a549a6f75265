import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Cases } from '../../../cases';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { atCase, PersonOfCase, PersonsSought } from '../../../persons-sought';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { Stills } from '../../data/stills';
import { peoplePage } from './people.page';
import { personPage } from './person-show.page';
import { saidIn } from './said';

/** The people of a case with their pictures. They stand on this floor because the pictures do. */
@ApiExcludeController()
@Controller('office/cases/:ref/people')
export class PeopleController {
  constructor(
    private readonly cases: Cases,
    private readonly persons: PersonsSought,
    private readonly ofCase: PersonOfCase,
    private readonly stills: Stills,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('cases.list')
  async index(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    const inCase = await this.cases.forActor(actor, ref);
    const persons = await this.persons.ofCase(inCase.forceId, inCase.id);
    const stills = await this.stills.ofCase(inCase.forceId, inCase.id);
    return peoplePage({ at: atCase(inCase, actor), persons, stills }, actor, this.clock.now());
  }

  @Get(':number')
  @Officer('cases.list')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Param('number') number: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    const file = await this.ofCase.file(actor, ref, number);
    const stills = await this.stills.ofPerson(file.person.forceId, file.person.id);
    return personPage(
      { at: atCase(file.inCase, actor), ...file, stills },
      actor,
      this.clock.now(),
      saidIn(query),
    );
  }
}

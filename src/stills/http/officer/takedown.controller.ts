import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CaseNotices, Cases } from '../../../cases';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { PlacesOfStill } from '../../data/places-of-still';
import { TakedownsOfCase } from '../../data/takedowns-of-case';
import { saidIn } from './said';
import { takedownPage } from './takedown.page';
import { takedownsPage } from './takedowns.page';

/** Boards of takedowns: of one picture, and of a case. */
@ApiExcludeController()
@Controller('office')
export class TakedownController {
  constructor(
    private readonly cases: Cases,
    private readonly ofStill: PlacesOfStill,
    private readonly ofCase: TakedownsOfCase,
    private readonly notices: CaseNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('stills/:ref/takedown')
  @Officer('stills.places')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    const board = await this.ofStill.board(actor, ref);
    return takedownPage(board, actor, this.clock.now(), saidIn(query));
  }

  @Get('cases/:ref/takedowns')
  @Officer('stills.places')
  async index(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    const inCase = await this.cases.forActor(actor, ref);
    const notices = await this.notices.of(actor, inCase);
    return takedownsPage({ inCase, notices }, actor, await this.ofCase.all(inCase), this.clock.now());
  }
}

import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { Cases } from '../../data/cases';
import { homePage } from './home.page';
import { WaitingForMe } from './waiting-for-me';

/** The first page of the console, for everybody who signs in. */
@ApiExcludeController()
@Controller('office')
export class HomeController {
  constructor(
    private readonly cases: Cases,
    private readonly waiting: WaitingForMe,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('office.enter')
  async show(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    const cases = await this.cases.ofActor(actor);
    return homePage(actor, cases, await this.waiting.of(actor, cases), this.clock.now());
  }
}

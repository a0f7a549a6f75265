import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import type { ViewResult } from '../../../web';
import { SiteAppeals } from '../../data/site-appeals';
import { homePage } from './home.page';
import { readingOf } from './reading';

/** Where everybody begins. */
@ApiExcludeController()
@Controller()
export class HomeController {
  constructor(
    private readonly appeals: SiteAppeals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async show(@Req() request: FastifyRequest): Promise<ViewResult> {
    const contents = await this.appeals.shownAt(request.host);
    return homePage(contents, readingOf(request, this.clock.now()));
  }
}

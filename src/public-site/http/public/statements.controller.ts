import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import type { ViewResult } from '../../../web';
import { SiteAppeals } from '../../data/site-appeals';
import { accessibilityPage, privacyPage } from './statements.page';

/** What the site says about itself. */
@ApiExcludeController()
@Controller()
export class StatementsController {
  constructor(
    private readonly appeals: SiteAppeals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('privacy')
  @Public()
  async privacy(@Req() request: FastifyRequest): Promise<ViewResult> {
    return privacyPage(await this.appeals.forceAt(request.host), this.clock.now());
  }

  @Get('accessibility')
  @Public()
  async accessibility(@Req() request: FastifyRequest): Promise<ViewResult> {
    return accessibilityPage(await this.appeals.forceAt(request.host));
  }
}

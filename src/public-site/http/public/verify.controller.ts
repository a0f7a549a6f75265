import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import type { ViewResult } from '../../../web';
import { SiteAppeals } from '../../data/site-appeals';
import { readingOf } from './reading';
import { parseVerifyForm } from './verify.form';
import { verifyPage } from './verify.page';

/** Is this real? Asked in the address, because a name of an appeal is public and an answer can be sent on. */
@ApiExcludeController()
@Controller('verify')
export class VerifyController {
  constructor(
    private readonly appeals: SiteAppeals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async show(@Query() query: unknown, @Req() request: FastifyRequest): Promise<ViewResult> {
    const contents = await this.appeals.shownAt(request.host);
    return verifyPage(contents, parseVerifyForm(query), readingOf(request, this.clock.now()));
  }
}

import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import type { ViewResult } from '../../../web';
import { SiteAppeals } from '../../data/site-appeals';
import { refuseSite } from '../../public-site.errors';
import { appealPage, endedAppealPage } from './appeal.page';
import { noLongerSoughtPage, personPage } from './person.page';
import { readingOf } from './reading';

/** The pages of an appeal, rendered anew for every reader: what was withdrawn a second ago is on none of them. */
@ApiExcludeController()
@Controller('appeals/:slug')
export class AppealsController {
  constructor(
    private readonly appeals: SiteAppeals,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest): Promise<ViewResult> {
    const { live, appeal } = await this.appeals.at(slug);
    const reading = readingOf(request, this.clock.now());
    return live ? appealPage(appeal, reading) : endedAppealPage(appeal, reading);
  }

  @Get('persons/:number')
  @Public()
  async person(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
  ): Promise<ViewResult> {
    const { live, appeal } = await this.appeals.at(slug);
    const reading = readingOf(request, this.clock.now());
    if (!live) return endedAppealPage(appeal, reading);
    const person = appeal.persons.find((one) => String(one.number) === number);
    if (!person) throw refuseSite('person_not_in_appeal');
    return person.sought ? personPage(appeal, person, reading) : noLongerSoughtPage(appeal, person, reading);
  }
}

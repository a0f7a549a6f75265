import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CLOCK, type Clock } from '../../../kernel';
import { Public } from '../../../platform';
import type { ViewResult } from '../../../web';
import { SiteAddresses } from '../../data/site-addresses';
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
    private readonly addresses: SiteAddresses,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Public()
  async show(@Param('slug') slug: string, @Req() request: FastifyRequest): Promise<ViewResult> {
    const { live, appeal } = await this.appeals.at(slug);
    const reading = readingOf(request, this.clock.now());
    if (!live) return endedAppealPage(appeal, reading);
    return appealPage(appeal, reading, await this.addresses.of(appeal.forceId));
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
    if (!person.sought) return noLongerSoughtPage(appeal, person, reading);
    return personPage(appeal, person, reading, await this.addresses.of(appeal.forceId));
  }
}

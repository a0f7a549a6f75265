import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyText, type ViewResult } from '../../../web';
import { PressCalendars } from '../../data/press-calendars';
import { calendarPage, monthAsked } from './calendar.page';

/** The press office's calendar. */
@ApiExcludeController()
@Controller('office/press/calendar')
export class CalendarController {
  constructor(
    private readonly calendars: PressCalendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('appeals.read')
  async show(@CurrentActor() actor: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    const now = this.clock.now();
    return calendarPage(await this.calendars.of(actor), monthAsked(bodyText(query, 'month'), now), now);
  }
}

import { Module } from '@nestjs/common';
import { CasesModule } from '../cases';
import { OfficersModule } from '../officers';
import { StillsModule } from '../stills';
import { AppealsModule } from './appeals.module';
import { ChangesSince } from './data/changes-since';
import { Overnight } from './data/overnight';
import { PressBoards } from './data/press-boards';
import { PressCalendars } from './data/press-calendars';
import { SetNamingLines } from './actions/set-naming-lines';
import { ForcesNamingLines } from './data/naming-lines';
import { NamingApiController } from './http/api/naming.controller';
import { NamingController } from './http/officer/naming.controller';
import { CalendarApiController } from './http/api/calendar.controller';
import { DutyApiController } from './http/api/duty.controller';
import { PressApiController } from './http/api/press.controller';
import { QueueApiController } from './http/api/queue.controller';
import { RemindersApiController } from './http/api/reminders.controller';
import { CalendarController } from './http/officer/calendar.controller';
import { DutyController } from './http/officer/duty.controller';
import { PressController } from './http/officer/press.controller';
import { QueueController } from './http/officer/queue.controller';

/** What the press office and those on duty look after, over all appeals. */
@Module({
  imports: [AppealsModule, CasesModule, OfficersModule, StillsModule],
  providers: [ChangesSince, ForcesNamingLines, Overnight, SetNamingLines, PressBoards, PressCalendars],
  controllers: [
    CalendarApiController,
    CalendarController,
    DutyApiController,
    DutyController,
    NamingApiController,
    NamingController,
    PressApiController,
    PressController,
    QueueApiController,
    QueueController,
    RemindersApiController,
  ],
})
export class PressOfficeHttp {}

import { Module } from '@nestjs/common';
import { CasesModule } from '../cases';
import { OfficersModule } from '../officers';
import { AppealsModule } from './appeals.module';
import { DutyApiController } from './http/api/duty.controller';
import { QueueApiController } from './http/api/queue.controller';
import { RemindersApiController } from './http/api/reminders.controller';
import { DutyController } from './http/officer/duty.controller';
import { PressController } from './http/officer/press.controller';
import { QueueController } from './http/officer/queue.controller';

/** What the press office and those on duty look after, over all appeals. */
@Module({
  imports: [AppealsModule, CasesModule, OfficersModule],
  controllers: [
    DutyApiController,
    DutyController,
    PressController,
    QueueApiController,
    QueueController,
    RemindersApiController,
  ],
})
export class PressOfficeHttp {}

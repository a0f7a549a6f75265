import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsInt, IsString } from 'class-validator';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { SetReminders } from '../../actions/set-reminders';
import { Reminders } from '../../data/reminders';
import { REMINDER_MINUTES_LEAST, REMINDER_MINUTES_MOST } from '../../rules/authority-reminder';

export class ReminderBody {
  @ApiProperty({ minimum: REMINDER_MINUTES_LEAST, maximum: REMINDER_MINUTES_MOST })
  @IsInt()
  afterMinutes: number;

  @ApiProperty({
    example: '18:00',
    description: 'From this time in London it is out of hours; so are Saturday and Sunday.',
  })
  @IsString()
  outFrom: string;

  @ApiProperty({ example: '08:00' })
  @IsString()
  outUntil: string;
}

/** When a force is reminded of what waits for authority, for programs of its administrator. */
@ApiTags('appeals')
@Controller('api/v1/force/releases/reminders')
export class RemindersApiController {
  constructor(
    private readonly reminders: Reminders,
    private readonly setReminders: SetReminders,
  ) {}

  @Get()
  @Officer('forces.settings')
  @ApiOperation({ summary: 'After how long somebody is reminded of what waits, and when it is out of hours' })
  @ApiOkResponse({ type: ReminderBody })
  show(@CurrentActor() { forceId }: OfficerActor): Promise<ReminderBody> {
    return this.reminders.settingsOf(forceId);
  }

  @Put()
  @HttpCode(200)
  @Officer('forces.settings')
  @ApiOperation({ summary: 'Set that' })
  @ApiOkResponse({ type: ReminderBody })
  async set(
    @CurrentActor() actor: OfficerActor,
    @Body() { afterMinutes, outFrom, outUntil }: ReminderBody,
  ): Promise<ReminderBody> {
    await this.setReminders.run(actor, { afterMinutes, outFrom, outUntil });
    return this.show(actor);
  }
}

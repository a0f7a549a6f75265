import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { PressCalendars } from '../../data/press-calendars';
import { CALENDAR_EVENTS, type CalendarEvent } from '../../rules/press-calendar';

class CalendarItem {
  @ApiProperty({ enum: CALENDAR_EVENTS })
  what: CalendarEvent;

  @ApiProperty({ format: 'date', description: 'In London.' })
  day: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'null for the whole day.' })
  at: string | null;

  @ApiProperty({
    description: 'The address of an appeal, or the reference of a picture.',
    example: 'larkfield',
  })
  ref: string;
}

export class CalendarAnswer {
  @ApiProperty({ type: [CalendarItem], description: 'By day and hour.' })
  items: CalendarItem[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: there are few.' })
  next: string | null;
}

/** The press office's calendar, for programs: everything ahead and overdue, whatever the month. */
@ApiTags('appeals')
@Controller('api/v1/press/calendar')
export class CalendarApiController {
  constructor(private readonly calendars: PressCalendars) {}

  @Get()
  @Officer('appeals.read')
  @ApiOperation({ summary: 'Embargoes that lift, review days, lapses, and when pictures must be gone' })
  @ApiOkResponse({ type: CalendarAnswer })
  async list(@CurrentActor() actor: OfficerActor): Promise<CalendarAnswer> {
    const items = (await this.calendars.of(actor)).map(({ what, day, at, about }) => ({
      what,
      day,
      at: at?.toISOString() ?? null,
      ref: 'still' in about ? about.still : about.appeal.appeal.slug,
    }));
    const key = ({ day, at }: CalendarItem) => at ?? `${day}T00`;
    return { items: items.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)), next: null };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { londonDay, londonMoment } from '../../web';
import { lastStaffed } from '../rules/last-staffed';
import { londonClock } from './london-clock';
import { Reminders } from './reminders';

/** Since when a force's board says what changed: the last end of a working day there. */
@Injectable()
export class Overnight {
  constructor(
    private readonly reminders: Reminders,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of({ forceId }: OfficerActor): Promise<{ readonly since: Date; readonly now: Date }> {
    const now = this.clock.now();
    const { outFrom } = await this.reminders.settingsOf(forceId);
    const { day, time } = lastStaffed({ day: londonDay(now), time: londonClock(now).time }, outFrom);
    const [hour, minute] = time.split(':').map(Number);
    return { now, since: londonMoment(day, hour, minute) };
  }
}

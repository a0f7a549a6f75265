import { Injectable } from '@nestjs/common';
import { addDays, type OfficerActor } from '../../kernel';
import { RunningTakedowns } from '../../stills';
import { londonDay, londonMoment } from '../../web';
import type { Dated } from '../rules/press-calendar';
import { AppealsOfOfficer, type OfficersAppeal } from './appeals-of-officer';

/** Something on the press office's calendar: about an appeal, or about a picture that is being taken down. */
export interface CalendarEntry extends Dated {
  readonly about: { readonly appeal: OfficersAppeal } | { readonly still: string };
}

/** What has a day in front of it, as far as one officer may know: a fixed number of questions. */
@Injectable()
export class PressCalendars {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly takedowns: RunningTakedowns,
  ) {}

  /** Embargoes that lift, review days and what happens after them, and when pictures must be gone. */
  async of(actor: OfficerActor): Promise<CalendarEntry[]> {
    const real = (await this.ofOfficer.all(actor)).filter(({ inCase }) => !inCase.practice);
    const appeals = real.flatMap(entriesOf);
    const takedowns = (await this.takedowns.of(actor)).flatMap(({ reference, due }) =>
      [...new Set(due.map((one) => one.getTime()))].map((time): CalendarEntry => {
        const at = new Date(time);
        return { what: 'takedown_due', at, day: londonDay(at), about: { still: reference } };
      }),
    );
    return [...appeals, ...takedowns];
  }
}

function entriesOf(appeal: OfficersAppeal): CalendarEntry[] {
  const { latest, live } = appeal;
  const about = { appeal };
  const entries: CalendarEntry[] = [];
  if (latest.state === 'scheduled' && latest.embargoUntil) {
    const at = latest.embargoUntil;
    entries.push({ what: 'embargo_lifts', at, day: londonDay(at), about });
  }
  if (live?.reviewOn) {
    const after = addDays(live.reviewOn, 1);
    entries.push({ what: 'review', at: null, day: live.reviewOn, about });
    entries.push({ what: 'lapse', at: londonMoment(after), day: after, about });
  }
  return entries;
}

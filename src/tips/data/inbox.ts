import { Inject, Injectable } from '@nestjs/common';
import type { MyCase } from '../../cases';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { londonDay } from '../../web';
import { statesOf, type Queue, type StateFilter } from '../rules/tip-queue';
import { SeenRecords } from './seen-records';
import { TipCountsOfCases, type TipCounts } from './tip-counts';
import { cursorAt, TipEnvelopes, type TipCursor, type TipEnvelope } from './tip-envelopes';
import { PeopleOfTips, type TipPeople } from './tip-people';

/** What of a case's tips an officer wants to see. */
export interface InboxWish {
  /** null: the first list that has something for them. */
  readonly queue: Queue | null;
  /** The number of a person, or those that name nobody. */
  readonly person: number | 'none' | null;
  readonly state: StateFilter;
  readonly after: TipCursor | null;
}

export interface Inbox {
  readonly queue: Queue;
  readonly counts: TipCounts;
  readonly tips: readonly TipEnvelope[];
  readonly next: TipCursor | null;
  /** Unread ones where a life may be at risk, wherever they stand; the first three. */
  readonly alarms: readonly TipEnvelope[];
  /** Ids of tips in which the tipster wrote after this officer's last look. */
  readonly writtenSince: ReadonlySet<string>;
  readonly people: TipPeople;
  /** How many came on each of the last days, oldest first. */
  readonly days: readonly { readonly day: string; readonly came: number }[];
}

export const TIPS_A_PAGE = 50;
const DAYS_SHOWN = 14;
const ALARMS_SHOWN = 3;

/** The tips of a case as its team works through them. Who may look is asked before. */
@Injectable()
export class Inboxes {
  constructor(
    private readonly envelopes: TipEnvelopes,
    private readonly countsOf: TipCountsOfCases,
    private readonly seen: SeenRecords,
    private readonly peopleOf: PeopleOfTips,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** With `found` that list stands in the place of the queue's own. */
  async of(
    actor: OfficerActor,
    inCase: MyCase,
    wish: InboxWish,
    found: readonly TipEnvelope[] | null = null,
  ): Promise<Inbox> {
    const counts = await this.countsOf.of(inCase.id, actor.id);
    const queue = wish.person !== null ? 'case' : (wish.queue ?? firstOf(counts));
    const alarms = await this.alarms(actor, inCase);
    const { tips, next } = found
      ? { tips: found, next: null }
      : await this.page(actor, inCase, { ...wish, queue }, true);
    return {
      queue,
      counts,
      tips,
      next,
      alarms,
      writtenSince: await this.seen.writtenSince(actor, tips),
      people: await this.peopleOf.of(inCase, [...tips, ...alarms]),
      days: await this.days(inCase.id),
    };
  }

  /** A page of the list alone; without `urgentFirst` in the order the tips came. */
  async page(
    actor: OfficerActor,
    inCase: MyCase,
    { queue, person, state, after }: InboxWish,
    urgentFirst: boolean,
  ): Promise<{ tips: TipEnvelope[]; next: TipCursor | null }> {
    const personId = typeof person === 'number' ? await this.peopleOf.idOf(inCase, person) : null;
    const found = await this.envelopes.list({
      caseId: inCase.id,
      officerId: actor.id,
      states: statesOf(state),
      ...(queue === 'mine' && { allocatedTo: actor.id }),
      ...(queue === 'pool' && { allocatedTo: null }),
      ...(person !== null && { personId }),
      urgentFirst,
      after,
      limit: TIPS_A_PAGE + 1,
    });
    const tips = found.slice(0, TIPS_A_PAGE);
    const last = tips.at(-1);
    return { tips, next: last && found.length > tips.length ? cursorAt(last) : null };
  }

  private async alarms(actor: OfficerActor, { id }: MyCase): Promise<TipEnvelope[]> {
    const [unread] = await this.countsOf.unreadOf([id]);
    const ids = (unread?.hazards ?? []).slice(0, ALARMS_SHOWN);
    const found = await Promise.all(ids.map((tipId) => this.envelopes.one(tipId, actor.id)));
    return found.filter((tip) => tip !== null);
  }

  private async days(caseId: string): Promise<Inbox['days']> {
    const days = lastDays(this.clock.now());
    const came = await this.countsOf.byDay(caseId, days[0]);
    return days.map((day) => ({ day, came: came.get(day) ?? 0 }));
  }
}

function firstOf({ mine, pool }: TipCounts): Queue {
  if (mine.open > 0) return 'mine';
  return pool.open > 0 ? 'pool' : 'case';
}

/** Noon stands for a day, so that no change of the clocks moves it into another. */
function lastDays(now: Date): string[] {
  const today = Date.parse(`${londonDay(now)}T12:00:00Z`);
  return Array.from({ length: DAYS_SHOWN }, (_, at) =>
    londonDay(new Date(today - (DAYS_SHOWN - 1 - at) * 24 * 60 * 60 * 1000)),
  );
}

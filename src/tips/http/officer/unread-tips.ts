import { Inject, Injectable } from '@nestjs/common';
import { nameOfCase, type MyCase, type Waiting } from '../../../cases';
import { CLOCK, may, type Clock, type OfficerActor } from '../../../kernel';
import { londonDay, londonMoment } from '../../../web';
import { TipCountsOfCases, type UnreadOfCase } from '../../data/tip-counts';
import { tipReference } from '../../rules/tip-reference';
import { tipOfficePaths } from '../../tips.paths';
import { dayAgo } from './tip-words';

/** What the tips of an officer's cases ask of them, for their first page. */
@Injectable()
export class UnreadTips {
  constructor(
    private readonly counts: TipCountsOfCases,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(actor: OfficerActor, cases: readonly MyCase[]): Promise<readonly Waiting[]> {
    if (!may(actor.roles, 'tips.read')) return [];
    const readable = cases.filter(({ reads }) => reads);
    const unread = await this.counts.unreadOf(readable.map(({ id }) => id));
    const today = londonDay(this.clock.now());
    return unread.flatMap((one) => {
      const inCase = readable.find(({ id }) => id === one.caseId);
      return inCase ? rowsOf(inCase, one, today) : [];
    });
  }
}

function rowsOf(inCase: MyCase, { unread, oldest, hazards }: UnreadOfCase, today: string): Waiting[] {
  const name = nameOfCase(inCase);
  const came = dayAgo(oldest, today);
  // Only the day is kept of when it came: a whole one says how long, today's says nothing.
  const since = oldest < today ? londonMoment(oldest) : null;
  const waiting = {
    title: unread === 1 ? `1 unread tip in ${name}` : `${unread} unread tips in ${name}`,
    line: unread === 1 ? `It came ${came}.` : `The oldest came ${came}.`,
    href: tipOfficePaths.inbox(inCase.ref),
    since,
  };
  const pressing = hazards.map((id) => ({
    title: `Threat to life: ${tipReference(id)} in ${name}`,
    line: 'Nobody has opened it yet.',
    href: tipOfficePaths.show(id),
    since: null,
    urgent: true,
  }));
  return [...pressing, waiting];
}

import { Inject, Injectable } from '@nestjs/common';
import { nameOfCase, type CaseNotice, type MyCase, type Waiting } from '../../../cases';
import { CLOCK, may, type Clock, type OfficerActor } from '../../../kernel';
import { FirstLooks } from '../../data/first-looks';
import { lookLeft } from '../../rules/first-look';
import { tipOfficePaths } from '../../tips.paths';

/** The clocks of people pictured, for home pages and for the pages of a case: how long is left, and nothing else. */
@Injectable()
export class PicturedWaiting {
  constructor(
    private readonly looks: FirstLooks,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async forMe(actor: OfficerActor, cases: readonly MyCase[]): Promise<readonly Waiting[]> {
    if (!may(actor.roles, 'tips.read')) return [];
    const readable = cases.filter(({ reads }) => reads);
    const now = this.clock.now();
    const waiting = await this.looks.waitingIn(readable.map(({ id }) => id));
    return waiting.flatMap(({ caseId, dueAt }) => {
      const inCase = readable.find(({ id }) => id === caseId);
      if (!inCase) return [];
      return [
        {
          title: `Somebody pictured waits in ${nameOfCase(inCase)}`,
          line: `First look: ${leftWords(dueAt, now)}.`,
          href: tipOfficePaths.inbox(inCase.ref),
          since: null,
          urgent: true,
        },
      ];
    });
  }

  /** For everybody on the team, press too: the time and the count, and a link for those who may read. */
  async inCase(actor: OfficerActor, inCase: MyCase): Promise<CaseNotice[]> {
    const { waiting, looked, answered } = await this.looks.standingOf(inCase.id);
    if (waiting.length + looked + answered === 0) return [];
    const now = this.clock.now();
    const reads = inCase.reads && may(actor.roles, 'tips.read');
    const [due] = waiting;
    return [
      {
        title: 'From people pictured, or for them',
        text: `${waiting.length} nobody has looked at, ${looked} looked at, ${answered} answered.`,
        tag: due
          ? { text: leftWords(due, now), tone: lookLeft(due, now).late ? 'halt' : 'care' }
          : { text: 'All looked at', tone: 'done' },
        href: reads ? tipOfficePaths.inbox(inCase.ref) : null,
      },
    ];
  }
}

function leftWords(due: Date, now: Date): string {
  const { late, minutes } = lookLeft(due, now);
  return `${minutes === 1 ? '1 minute' : `${minutes} minutes`} ${late ? 'late' : 'left'}`;
}

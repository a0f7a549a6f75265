import { Inject, Injectable } from '@nestjs/common';
import { CaseTeams, type Case } from '../../cases';
import { addDays, CLOCK, may, type Clock, type OfficerActor } from '../../kernel';
import type { Colleague } from '../../officers';
import { londonMoment } from '../../web';
import type { Rank } from '../rules/deciding-rank';
import { inWaitingOrder, meantFor, pressing, type Pressing, type Waits } from '../rules/waiting-order';
import type { Appeal } from './appeal.entity';
import { Appeals } from './appeals';
import { EditionRecords, type EditionRecord } from './edition-records';
import type { Edition } from './edition.entity';
import { QueueAround } from './queue-around';

/**
 * How what waits meets one officer: they decide on it; they know of it and others decide; or they are a duty officer, who learns
 * that something waits and who could decide, and not a word of it.
 */
export type QueueStanding = 'yours' | 'others' | 'ring';

/** An edition that waits for authority. */
export interface QueuedEdition extends Waits {
  readonly appeal: Appeal;
  readonly inCase: Case;
  readonly latest: EditionRecord;
  readonly standing: QueueStanding;
  readonly rank: Rank;
  readonly pressing: Pressing | null;
  /** Everybody who could decide on it. */
  readonly deciders: readonly Colleague[];
}

type Found = Omit<QueuedEdition, 'standing'>;

/** What waits for authority in a force, as one officer may know of it: a handful of questions, however much waits. */
@Injectable()
export class AuthorityQueue {
  constructor(
    private readonly appeals: Appeals,
    private readonly records: EditionRecords,
    private readonly around: QueueAround,
    private readonly teams: CaseTeams,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order in which it is decided on. Of another force, and of cases that are not theirs, there is nothing. */
  async of(actor: OfficerActor): Promise<QueuedEdition[]> {
    const found = await this.waiting(actor.forceId);
    const parts = await this.teams.partsOf(
      actor,
      found.map(({ appeal }) => appeal.caseId),
    );
    const met = found.flatMap((one) => {
      const standing = standingOf(actor, one, parts.has(one.appeal.caseId));
      return standing ? [{ ...one, standing }] : [];
    });
    return inWaitingOrder(met, this.clock.now());
  }

  /** What this officer decides on: of their force, written by others, of their rank. */
  async yours(actor: OfficerActor): Promise<QueuedEdition[]> {
    if (!may(actor.roles, 'appeals.authorise')) return [];
    return (await this.of(actor)).filter(({ standing }) => standing === 'yours');
  }

  private async waiting(forceId: string): Promise<Found[]> {
    const editions = await this.appeals.waiting(forceId, 'submitted');
    if (editions.length === 0) return [];
    const ids = editions.map(({ appealId }) => appealId);
    const records = await this.records.of(editions);
    const history = await this.appeals.editionsOfAll(ids);
    const around = await this.around.of(forceId, await this.appeals.byIds(ids));
    const now = this.clock.now();
    return records.flatMap((latest): Found[] => {
      const placed = around(latest);
      if (!placed || !latest.submittedAt) return [];
      const waits = {
        submittedAt: latest.submittedAt,
        ...facing(history.get(latest.appealId) ?? [], latest),
      };
      return [{ latest, ...placed, ...waits, pressing: pressing(waits, now) }];
    });
  }
}

function facing(editions: readonly Edition[], { number }: EditionRecord): Omit<Waits, 'submittedAt'> {
  const live = editions.find(({ state }) => state === 'published');
  const liveUntil = live?.reviewOn ? londonMoment(addDays(live.reviewOn, 1)) : null;
  return { meantFor: meantFor(editions, number), liveUntil };
}

function standingOf(actor: OfficerActor, { deciders, inCase }: Found, onTeam: boolean): QueueStanding | null {
  if (deciders.some(({ id }) => id === actor.id)) return 'yours';
  if (onTeam || may(actor.roles, 'appeals.authorise')) return 'others';
  return actor.roles.includes('duty_officer') && !inCase.practice ? 'ring' : null;
}

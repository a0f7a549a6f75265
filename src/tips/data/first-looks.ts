import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { FIRST_LOOK_MINUTES } from '../rules/first-look';
import { FirstLook, FirstLookTime } from './first-look.entity';

/** How the messages of people pictured stand in a case: content nobody learns here, not even how they came. */
export interface PicturedStanding {
  /** Due times of those that nobody has looked at, the earliest first. */
  readonly waiting: readonly Date[];
  /** Looked at, and with somebody. */
  readonly looked: number;
  /** Answered: closed with an outcome. */
  readonly answered: number;
}

/** The clocks of first looks. */
@Injectable()
export class FirstLooks {
  constructor(private readonly db: DataSource) {}

  async minutesOf(forceId: string, tx?: Tx): Promise<number> {
    const set = await (tx ?? this.db.manager).findOneBy(FirstLookTime, { forceId });
    return set?.minutes ?? FIRST_LOOK_MINUTES;
  }

  async setMinutes(tx: Tx, forceId: string, minutes: number): Promise<void> {
    await tx.upsert(FirstLookTime, { forceId, minutes }, ['forceId']);
  }

  async start(tx: Tx, clock: Omit<FirstLook, 'reminded'>): Promise<void> {
    await tx.insert(FirstLook, { ...clock, reminded: false });
  }

  /** Of each of the cases the earliest due time, and how many wait. */
  async waitingIn(caseIds: readonly string[]): Promise<{ caseId: string; dueAt: Date; waiting: number }[]> {
    return this.db.query(
      `SELECT case_id AS "caseId", min(due_at) AS "dueAt", count(*)::int AS waiting
         FROM first_looks WHERE case_id = ANY ($1) GROUP BY case_id`,
      [caseIds],
    );
  }

  async standingOf(caseId: string): Promise<PicturedStanding> {
    const where = { where: { caseId }, order: { dueAt: 'ASC' } } as const;
    const waiting = (await this.db.getRepository(FirstLook).find(where)).map(({ dueAt }) => dueAt);
    const [counts]: { looked: number; answered: number }[] = await this.db.query(
      `SELECT (count(*) FILTER (WHERE state IN ('read', 'allocated')))::int AS looked,
              (count(*) FILTER (WHERE state = 'disposed'))::int AS answered
         FROM tips WHERE case_id = $1 AND kind IN ('that_is_me', 'wrong_person')`,
      [caseId],
    );
    return { waiting, ...counts };
  }

  /** The cases in which one is overdue and nobody was told; each is told once. */
  async overdueUntold(tx: Tx, now: Date): Promise<string[]> {
    const late = await tx.find(FirstLook, {
      where: { dueAt: LessThan(now), reminded: false },
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    if (late.length > 0) {
      await tx.update(FirstLook, { tipId: In(late.map(({ tipId }) => tipId)) }, { reminded: true });
    }
    return [...new Set(late.map(({ caseId }) => caseId))];
  }

  /** True while one of the case is overdue: asked again before a mail goes. */
  async isOverdue(caseId: string, now: Date): Promise<boolean> {
    return this.db.getRepository(FirstLook).existsBy({ caseId, dueAt: LessThan(now) });
  }
}

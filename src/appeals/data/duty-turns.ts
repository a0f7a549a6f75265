import { Injectable } from '@nestjs/common';
import { LessThanOrEqual, MoreThan } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { DutyTurn } from './duty-turn.entity';

/** How many turns one page shows: some weeks of them. */
const TURNS_MOST = 100;

/** Who is on duty, and when. */
@Injectable()
export class DutyTurns {
  constructor(private readonly db: DataSource) {}

  /** Of a force, those that are not over, the next to begin first. */
  ahead(forceId: string, now: Date): Promise<DutyTurn[]> {
    const where = { forceId, endsAt: MoreThan(now) };
    return this.db.manager.find(DutyTurn, { where, order: { beginsAt: 'ASC', id: 'ASC' }, take: TURNS_MOST });
  }

  /** Those that run at this moment. */
  at(forceId: string, moment: Date): Promise<DutyTurn[]> {
    return this.db.manager.findBy(DutyTurn, {
      forceId,
      beginsAt: LessThanOrEqual(moment),
      endsAt: MoreThan(moment),
    });
  }

  async add(tx: Tx, turn: DutyTurn): Promise<void> {
    await tx.insert(DutyTurn, turn);
  }

  /** False where the force has no such turn. */
  async remove(tx: Tx, forceId: string, id: string): Promise<boolean> {
    const { affected } = await tx.delete(DutyTurn, { id, forceId });
    return (affected ?? 0) > 0;
  }
}

import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { DataSource, isId, violates, type Tx } from '../../platform';
import { refusePerson } from '../persons-sought.errors';
import type { FurtherCovers } from '../rules/further-authority';
import { FurtherAuthority, type FurtherEnd } from './further-authority.entity';
import { RecordedState } from './recorded-state.entity';

/** The further authorities: asked for, decided on, over. */
@Injectable()
export class FurtherAuthorities {
  constructor(private readonly db: DataSource) {}

  /** All of one person, newest first. */
  ofPerson(forceId: string, personId: string): Promise<FurtherAuthority[]> {
    return this.rows().find({ where: { forceId, personId }, order: { askedAt: 'DESC', id: 'ASC' } });
  }

  /** Those of a force that wait for a decision, longest first. */
  waitingIn(forceId: string): Promise<FurtherAuthority[]> {
    const where = { forceId, decision: IsNull(), endedAt: IsNull() };
    return this.rows().find({ where, order: { askedAt: 'ASC', id: 'ASC' } });
  }

  /** One of a force by the id in an address, or the refusal for what is not there. */
  async byId(forceId: string, id: string, tx?: Tx): Promise<FurtherAuthority> {
    const found = isId(id) ? await this.rows(tx).findOneBy({ forceId, id }) : null;
    if (!found) throw refusePerson('further_not_found');
    return found;
  }

  /** Granted ones whose last day is over and that nobody has ended yet. */
  overdue(now: Date): Promise<FurtherAuthority[]> {
    return this.rows().findBy({ decision: 'granted', endedAt: IsNull(), standsUntil: LessThanOrEqual(now) });
  }

  /** Everybody who recorded a state of a person. */
  async recordersOf(personId: string, tx?: Tx): Promise<string[]> {
    const states = await (tx ?? this.db.manager).findBy(RecordedState, { personId });
    return [...new Set(states.map(({ officerId }) => officerId))];
  }

  async add(tx: Tx, asked: FurtherAuthority): Promise<void> {
    try {
      await tx.insert(FurtherAuthority, asked);
    } catch (error) {
      if (violates(error, 'further_authorities_one_waiting')) throw refusePerson('further_already_asked');
      throw error;
    }
  }

  async change(tx: Tx, { id }: FurtherAuthority, change: Partial<FurtherAuthority>): Promise<void> {
    await tx.update(FurtherAuthority, { id }, change);
  }

  /** Ends what is in force and, where the state itself is over, what still waits. Answers how many were in force. */
  async end(
    tx: Tx,
    personId: string,
    covers: FurtherCovers,
    { because, at }: { readonly because: FurtherEnd; readonly at: Date },
  ): Promise<number> {
    const open = { personId, covers, endedAt: IsNull() };
    const ended = { endedAt: at, endedBecause: because };
    if (because === 'state_changed')
      await tx.update(FurtherAuthority, { ...open, decision: IsNull() }, ended);
    const { affected } = await tx.update(FurtherAuthority, { ...open, decision: 'granted' }, ended);
    return affected ?? 0;
  }

  private rows(tx?: Tx) {
    return (tx ?? this.db.manager).getRepository(FurtherAuthority);
  }
}

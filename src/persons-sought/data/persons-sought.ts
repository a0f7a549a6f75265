import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel';
import { DataSource, isId, newId, Notifications, type Tx } from '../../platform';
import { PERSON_RECORDED } from '../persons-sought.events';
import { asOf } from '../rules/further-authority';
import { PersonSought } from './person-sought.entity';
import { RecordedState } from './recorded-state.entity';

/** The columns that hold a further authority, each beside one that says until when. */
export type FurtherFlag = 'stillNeeded' | 'stillAtLarge';

/** What the history keeps of one recorded state, besides whose it is. */
export type StateLine = Omit<RecordedState, 'id' | 'forceId' | 'personId'>;

/**
 * The persons sought, read for a force and written in somebody's transaction. What is read is as it stands at this moment:
 * a further authority past its last day is none, whether or not its round has come. Only `lock` answers the bare row.
 */
@Injectable()
export class PersonsSought {
  constructor(
    private readonly db: DataSource,
    private readonly notifications: Notifications,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Everybody sought in a case, in the order of their numbers, which means nothing. */
  async ofCase(forceId: string, caseId: string, tx?: Tx): Promise<PersonSought[]> {
    return this.now(await this.rows(tx).find({ where: { forceId, caseId }, order: { number: 'ASC' } }));
  }

  async byNumber(forceId: string, caseId: string, number: number): Promise<PersonSought | null> {
    const [person] = this.now(await this.rows().findBy({ forceId, caseId, number }));
    return person ?? null;
  }

  async byId(forceId: string, id: string, tx?: Tx): Promise<PersonSought | null> {
    const [person] = this.now(await this.rows(tx).findBy({ forceId, id }));
    return person ?? null;
  }

  /** By id, for the floor above, whose own rows name them and their force. */
  async ofIds(ids: ReadonlySet<string>, tx?: Tx): Promise<Map<string, PersonSought>> {
    const found = this.now(await this.rows(tx).findBy({ id: In([...ids]) }));
    return new Map(found.map((person) => [person.id, person]));
  }

  /** Those of the cases in which proceedings are active against somebody, shown or not. */
  async activeIn(caseIds: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.rows().findBy({ caseId: In([...caseIds]), proceedingsState: 'active' });
    return new Set(found.map(({ caseId }) => caseId));
  }

  /** Whichever force they belong to: only for those who then ask the case team, which guests are on too. */
  async anywhere(id: string): Promise<PersonSought | null> {
    const [person] = isId(id) ? this.now(await this.rows().findBy({ id })) : [];
    return person ?? null;
  }

  /** What was recorded of a person, newest first. */
  history(forceId: string, personId: string): Promise<RecordedState[]> {
    const states = this.db.getRepository(RecordedState);
    return states.find({ where: { forceId, personId }, order: { recordedAt: 'DESC', id: 'ASC' } });
  }

  /** The person, for one change at a time. */
  lock(tx: Tx, forceId: string, id: string): Promise<PersonSought> {
    return tx.findOneOrFail(PersonSought, { where: { forceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Keeps their states as they are until this transaction ends: others may hold them too, nobody may record one. */
  async hold(tx: Tx, forceId: string, ids: readonly string[]): Promise<void> {
    await tx.find(PersonSought, {
      where: { forceId, id: In(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_read' },
    });
  }

  /**
   * Keeps a further authority with the person until the moment its last day is over. Given beforehand it keeps the
   * pictures up; given afterwards they wait for a new release.
   */
  async allow(tx: Tx, person: PersonSought, further: FurtherFlag, until: Date): Promise<void> {
    await this.change(tx, person, { [further]: true, [`${further}Until`]: until });
    await this.notifications.notify(tx, PERSON_RECORDED, person.caseId);
  }

  /** The next number of the case. Two officers at once get two numbers, and nobody's number is given again. */
  async takeNumber(tx: Tx, caseId: string): Promise<number> {
    const [taken]: { number: number }[] = await tx.query(
      `INSERT INTO person_numbers (case_id, last_number) VALUES ($1, 1)
       ON CONFLICT (case_id) DO UPDATE SET last_number = person_numbers.last_number + 1
       RETURNING last_number AS number`,
      [caseId],
    );
    return taken.number;
  }

  async add(tx: Tx, person: PersonSought): Promise<void> {
    await tx.insert(PersonSought, person);
  }

  async change(tx: Tx, { id }: PersonSought, change: Partial<PersonSought>): Promise<void> {
    await tx.update(PersonSought, { id }, change);
  }

  /** Keeps what a person's states have come to, and tells every process. */
  async keepStates(tx: Tx, person: PersonSought): Promise<void> {
    const { searchState, proceedingsState, stillNeeded, stillAtLarge, showingRound } = person;
    await this.change(tx, person, {
      searchState,
      proceedingsState,
      stillNeeded,
      stillNeededUntil: stillNeeded ? person.stillNeededUntil : null,
      stillAtLarge,
      stillAtLargeUntil: stillAtLarge ? person.stillAtLargeUntil : null,
      showingRound,
    });
    await this.notifications.notify(tx, PERSON_RECORDED, person.caseId);
  }

  /** Keeps a person's new states with the history line that explains them. */
  async recordState(tx: Tx, person: PersonSought, line: StateLine): Promise<void> {
    await this.keepStates(tx, person);
    const { id: personId, forceId } = person;
    await tx.insert(RecordedState, { id: newId(), forceId, personId, ...line });
  }

  private now(rows: readonly PersonSought[]): PersonSought[] {
    const moment = this.clock.now();
    return rows.map((row) => asOf(row, moment));
  }

  private rows(tx?: Tx) {
    return (tx ?? this.db.manager).getRepository(PersonSought);
  }
}

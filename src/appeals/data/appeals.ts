import { Injectable } from '@nestjs/common';
import { In, Like, type EntityManager } from 'typeorm';
import { DataSource, violates, type Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { Appeal } from './appeal.entity';
import { Authority } from './authority.entity';
import { EditionDrafter } from './edition-drafter.entity';
import { EditionPerson } from './edition-person.entity';
import { EditionStill } from './edition-still.entity';
import { Edition } from './edition.entity';

/** A still as an edition keeps it: which, and as it was prepared then. */
export interface ChosenStill {
  readonly id: string;
  readonly revision: number;
}

/** The appeals and their editions: found for those who then ask whose they are, and written in a transaction. */
@Injectable()
export class Appeals {
  constructor(private readonly db: DataSource) {}

  /** Under an address, whichever force it belongs to. */
  bySlug(slug: string, tx?: Tx): Promise<Appeal | null> {
    return this.manager(tx).findOneBy(Appeal, { slug });
  }

  /** Of a case, oldest first. */
  ofCase(forceId: string, caseId: string): Promise<Appeal[]> {
    return this.db.getRepository(Appeal).find({ where: { forceId, caseId }, order: { createdAt: 'ASC' } });
  }

  byIds(ids: readonly string[]): Promise<Appeal[]> {
    return this.db.getRepository(Appeal).findBy({ id: In([...ids]) });
  }

  /** By number. */
  editionsOf(appealId: string, tx?: Tx): Promise<Edition[]> {
    return this.manager(tx).find(Edition, { where: { appealId }, order: { number: 'ASC' } });
  }

  /** Those of many appeals, each appeal's by number. */
  async editionsOfAll(appealIds: readonly string[]): Promise<ReadonlyMap<string, Edition[]>> {
    const where = { appealId: In([...new Set(appealIds)]) };
    const found = await this.db.getRepository(Edition).find({ where, order: { number: 'ASC' } });
    const all = new Map<string, Edition[]>();
    for (const edition of found) all.set(edition.appealId, [...(all.get(edition.appealId) ?? []), edition]);
    return all;
  }

  /** Of a force, and of these cases of others; newest first. */
  around(forceId: string, caseIds: readonly string[]): Promise<Appeal[]> {
    const where = [{ forceId }, { caseId: In([...caseIds]) }];
    return this.db.getRepository(Appeal).find({ where, order: { createdAt: 'DESC' } });
  }

  /** Editions of a force that wait for a decision, or to be published; those first that wait longest. */
  waiting(forceId: string, state: 'submitted' | 'authorised'): Promise<Edition[]> {
    const where = { forceId, state };
    return this.db.getRepository(Edition).find({ where, order: { submittedAt: 'ASC' } });
  }

  /** Addresses that begin like this one. */
  async slugsLike(tx: Tx, base: string): Promise<string[]> {
    return (await tx.findBy(Appeal, { slug: Like(`${base}%`) })).map(({ slug }) => slug);
  }

  /** The edition of the force that was begun last: what its contact points were is what they will be. */
  lastOfForce(forceId: string, tx?: Tx): Promise<Edition | null> {
    return this.manager(tx).findOne(Edition, { where: { forceId }, order: { updatedAt: 'DESC' } });
  }

  /** Stills that another live appeal shows, and does not except: they stay, by its own authority. */
  async shownElsewhere(tx: Tx, appealId: string, stillIds: readonly string[]): Promise<Set<string>> {
    const shown: { id: string }[] = await tx.query(
      `SELECT s.still_id AS id FROM edition_stills s
         JOIN editions e ON e.id = s.edition_id AND e.state = 'published' AND e.appeal_id <> $1
         JOIN authorities a ON a.edition_id = e.id
        WHERE s.still_id = ANY ($2) AND s.still_id <> ALL (a.excluded_stills)`,
      [appealId, stillIds],
    );
    return new Set(shown.map(({ id }) => id));
  }

  /** The appeal, for one act at a time. Whoever comes here holds its case already. */
  async lock(tx: Tx, id: string): Promise<void> {
    await tx.findOneOrFail(Appeal, { where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async add(tx: Tx, appeal: Appeal): Promise<void> {
    await this.translating(() => tx.insert(Appeal, appeal));
  }

  async addEdition(tx: Tx, edition: Edition): Promise<void> {
    await this.translating(() => tx.insert(Edition, edition));
  }

  async change(tx: Tx, { id }: Edition, change: Partial<Edition>): Promise<void> {
    await this.translating(() => tx.update(Edition, { id }, change));
  }

  /** Which stills it shows, in this order. */
  async showStills(tx: Tx, { id: editionId }: Edition, stills: readonly ChosenStill[]): Promise<void> {
    await tx.delete(EditionStill, { editionId });
    const rows = stills.map(({ id, revision }, position) => ({ editionId, stillId: id, revision, position }));
    if (rows.length > 0) await tx.insert(EditionStill, rows);
  }

  /** How it describes the people it shows, from now on. */
  async describePersons(tx: Tx, persons: readonly EditionPerson[]): Promise<void> {
    if (persons.length > 0) await tx.insert(EditionPerson, [...persons]);
  }

  /** Somebody wrote in it; once is enough. */
  async addDrafters(tx: Tx, { id: editionId }: Edition, officerIds: readonly string[]): Promise<void> {
    const rows = officerIds.map((officerId) => ({ editionId, officerId }));
    await tx.createQueryBuilder().insert().into(EditionDrafter).values(rows).orIgnore().execute();
  }

  async decide(tx: Tx, authority: Authority): Promise<void> {
    await this.translating(() => tx.insert(Authority, authority));
  }

  /** Where two were as fast as each other, the database has the last word. */
  private async translating(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (violates(error, 'appeals_slug_key')) throw refuseAppeal('appeal_slug_taken');
      if (RACES.some((constraint) => violates(error, constraint))) throw refuseAppeal('appeal_edition_stale');
      throw error;
    }
  }

  private manager(tx?: Tx): EntityManager {
    return tx ?? this.db.manager;
  }
}

const RACES = [
  'appeals_one_open_edition',
  'appeals_one_live_edition',
  'editions_appeal_number_key',
  'authorities_one_an_edition',
];

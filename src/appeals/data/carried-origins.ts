import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DataSource } from '../../platform';
import { Authority } from './authority.entity';
import { EditionRecords, type EditionRecord } from './edition-records';
import { Edition } from './edition.entity';

/** The editions on which was decided what others were carried over from. */
@Injectable()
export class CarriedOrigins {
  constructor(
    private readonly db: DataSource,
    private readonly records: EditionRecords,
  ) {}

  /** Without those that are among the asked already. */
  async of(editions: readonly EditionRecord[]): Promise<EditionRecord[]> {
    const from = editions.flatMap(({ authority }) => authority?.carriedFrom ?? []);
    if (from.length === 0) return [];
    const decisions = await this.db.manager.findBy(Authority, { id: In(from) });
    const known = new Set(editions.map(({ id }) => id));
    const ids = decisions.map(({ editionId }) => editionId).filter((id) => !known.has(id));
    return this.records.of(await this.db.manager.findBy(Edition, { id: In(ids) }));
  }
}

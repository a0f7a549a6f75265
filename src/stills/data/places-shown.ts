import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { DataSource, isId, type Tx } from '../../platform';
import type { PlaceKind } from '../rules/place-shown';
import { PlaceShown } from './place-shown.entity';

/** Where pictures went, newest first. Who asks has seen to it that the case is theirs. */
@Injectable()
export class PlacesShown {
  constructor(private readonly db: DataSource) {}

  ofStill(forceId: string, stillId: string, tx?: Tx): Promise<PlaceShown[]> {
    return this.rows(tx).find({ where: { forceId, stillId }, order: { madeAt: 'DESC' } });
  }

  ofStills(forceId: string, stillIds: readonly string[]): Promise<PlaceShown[]> {
    return this.rows().find({ where: { forceId, stillId: In([...stillIds]) }, order: { madeAt: 'DESC' } });
  }

  /** Of stills of several forces, for those who hold their ids already. */
  ofAll(stillIds: readonly string[]): Promise<PlaceShown[]> {
    return this.rows().findBy({ stillId: In([...stillIds]) });
  }

  ofCase(forceId: string, caseId: string): Promise<PlaceShown[]> {
    return this.rows().find({ where: { forceId, caseId }, order: { madeAt: 'DESC' } });
  }

  /** One place of a still, for one press at a time; null for whatever else stood in an address. */
  async lock(tx: Tx, stillId: string, id: string): Promise<PlaceShown | null> {
    if (!isId(id)) return null;
    return this.rows(tx).findOne({ where: { stillId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** True while a place of this kind has the picture. */
  has(tx: Tx, stillId: string, kind: PlaceKind): Promise<boolean> {
    return this.rows(tx).existsBy({ stillId, kind, removedAt: IsNull() });
  }

  async add(tx: Tx, place: PlaceShown): Promise<void> {
    await tx.insert(PlaceShown, place);
  }

  async change(tx: Tx, { id }: PlaceShown, change: Partial<PlaceShown>): Promise<void> {
    await tx.update(PlaceShown, { id }, change);
  }

  private rows(manager: EntityManager = this.db.manager) {
    return manager.getRepository(PlaceShown);
  }
}

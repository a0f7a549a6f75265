import { Injectable } from '@nestjs/common';
import { DataSource, type Tx } from '../../platform';
import { PlaceShown } from './place-shown.entity';

/** Where pictures went, newest first. Who asks has seen to it that the case is theirs. */
@Injectable()
export class PlacesShown {
  constructor(private readonly db: DataSource) {}

  ofStill(forceId: string, stillId: string): Promise<PlaceShown[]> {
    return this.db.manager.find(PlaceShown, { where: { forceId, stillId }, order: { madeAt: 'DESC' } });
  }

  ofCase(forceId: string, caseId: string): Promise<PlaceShown[]> {
    return this.db.manager.find(PlaceShown, { where: { forceId, caseId }, order: { madeAt: 'DESC' } });
  }

  async add(tx: Tx, place: PlaceShown): Promise<void> {
    await tx.insert(PlaceShown, place);
  }
}

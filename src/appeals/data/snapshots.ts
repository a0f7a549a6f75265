import { Injectable } from '@nestjs/common';
import { DataSource, type Tx } from '../../platform';
import { Snapshot } from './snapshot.entity';

/** The sealed snapshots. Who asks has seen to it that the appeal is theirs. */
@Injectable()
export class Snapshots {
  constructor(private readonly db: DataSource) {}

  /** From the first on. */
  ofAppeal(forceId: string, appealId: string): Promise<Snapshot[]> {
    return this.db.manager.find(Snapshot, { where: { forceId, appealId }, order: { position: 'ASC' } });
  }

  /** The newest of an appeal that is held for one act. */
  last(tx: Tx, appealId: string): Promise<Snapshot | null> {
    return tx.findOne(Snapshot, { where: { appealId }, order: { position: 'DESC' } });
  }

  async add(tx: Tx, snapshot: Snapshot): Promise<void> {
    await tx.insert(Snapshot, snapshot);
  }
}

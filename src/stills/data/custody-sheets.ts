import { Injectable } from '@nestjs/common';
import { DataSource, isId, type Tx } from '../../platform';
import { CustodySheetRow } from './custody-sheet.entity';

/** The custody sheets that were made. Who asks has seen to it that the case is theirs. */
@Injectable()
export class CustodySheets {
  constructor(private readonly db: DataSource) {}

  /** Newest first. */
  ofStill(forceId: string, stillId: string): Promise<CustodySheetRow[]> {
    const where = { forceId, stillId };
    return this.db.manager.find(CustodySheetRow, { where, order: { madeAt: 'DESC' } });
  }

  async one(forceId: string, stillId: string, id: string): Promise<CustodySheetRow | null> {
    return isId(id) ? this.db.manager.findOneBy(CustodySheetRow, { forceId, stillId, id }) : null;
  }

  async add(tx: Tx, sheet: CustodySheetRow): Promise<void> {
    await tx.insert(CustodySheetRow, sheet);
  }
}

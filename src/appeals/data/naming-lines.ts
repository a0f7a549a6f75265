import { Injectable } from '@nestjs/common';
import { DataSource, type Tx } from '../../platform';
import { namingLinesToBeginWith } from '../naming-words';
import type { NamingLines } from '../rules/naming-lines';
import { NamingLinesRow } from './naming-lines.entity';

/** The lines of a force as they are now. */
export interface NamingLinesNow {
  readonly number: number;
  readonly lines: NamingLines;
  readonly keptAt: Date | null;
}

/** The lines to take of each force when somebody is named, and those it had before. */
@Injectable()
export class ForcesNamingLines {
  constructor(private readonly db: DataSource) {}

  /** What counts now: number 0, and kept at no time, where the force has what everybody begins with. */
  async of(forceId: string, tx?: Tx): Promise<NamingLinesNow> {
    const [newest] = await this.kept(forceId, tx);
    return newest ?? { number: 0, lines: namingLinesToBeginWith(), keptAt: null };
  }

  /** Everything that was ever kept, the newest first. */
  kept(forceId: string, tx?: Tx): Promise<NamingLinesRow[]> {
    return (tx ?? this.db.manager).find(NamingLinesRow, {
      where: { forceId },
      order: { number: 'DESC' },
    });
  }

  /** False where somebody else has kept theirs at the same moment: nothing was written. */
  async keep(tx: Tx, row: NamingLinesRow): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(NamingLinesRow)
      .values(row)
      .orIgnore()
      .returning('number')
      .execute();
    return (raw as unknown[]).length > 0;
  }
}

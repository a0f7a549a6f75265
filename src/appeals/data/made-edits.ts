import { Injectable } from '@nestjs/common';
import { DataSource } from '../../platform';
import { EditionRecords, type EditionRecord } from './edition-records';
import { Edition } from './edition.entity';
import type { SmallEditRow } from './small-edit.entity';
import { SmallEdits } from './small-edits';

/** What went out without a new authority, with what it took the place of. */
@Injectable()
export class MadeEdits {
  constructor(
    private readonly db: DataSource,
    private readonly edits: SmallEdits,
    private readonly records: EditionRecords,
  ) {}

  /** What the public reads now, if it is one of those. Who asks has seen to it that the appeal is theirs. */
  async live(
    live: EditionRecord | null,
  ): Promise<{ readonly row: SmallEditRow; readonly before: EditionRecord } | null> {
    const [row] = live ? await this.edits.ofEditions([live.id]) : [];
    const before = row && (await this.db.manager.findOneBy(Edition, { id: row.replacedEditionId }));
    return before ? { row, before: await this.records.one(before) } : null;
  }
}

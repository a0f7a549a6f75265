import { Injectable } from '@nestjs/common';
import { OfficerDirectory } from '../../officers';
import { DataSource } from '../../platform';
import { StillRevision } from './still-revision.entity';

/** A still as it was prepared once, with the name of who did it. */
export interface PreparedOnce extends StillRevision {
  /** Null for somebody whose account is no more. */
  readonly preparer: string | null;
}

/** How a still was prepared, each time, from the upload on. */
@Injectable()
export class PreparedTimes {
  constructor(
    private readonly db: DataSource,
    private readonly officers: OfficerDirectory,
  ) {}

  /** Newest first. For those who may see the still, which the caller has asked. */
  async of(stillId: string): Promise<PreparedOnce[]> {
    const revisions = await this.db
      .getRepository(StillRevision)
      .find({ where: { stillId }, order: { revision: 'DESC' } });
    const known = await this.officers.byIds([...new Set(revisions.map(({ preparedBy }) => preparedBy))]);
    const names = new Map(known.map(({ id, name }) => [id, name]));
    return revisions.map((one) => ({ ...one, preparer: names.get(one.preparedBy) ?? null }));
  }
}

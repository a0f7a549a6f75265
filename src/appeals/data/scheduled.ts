import { Injectable } from '@nestjs/common';
import { DataSource } from '../../platform';
import { Appeal } from './appeal.entity';
import { Edition } from './edition.entity';

/** What goes out by itself, and when. */
@Injectable()
export class Scheduled {
  constructor(private readonly db: DataSource) {}

  /** Appeals, of all forces, with an edition whose moment has come; the longest overdue first. */
  due(now: Date): Promise<Appeal[]> {
    return this.db
      .getRepository(Appeal)
      .createQueryBuilder('a')
      .innerJoin(Edition, 'e', `e.appeal_id = a.id AND e.state = 'scheduled' AND e.embargo_until <= :now`, {
        now,
      })
      .orderBy('e.embargo_until')
      .addOrderBy('a.id')
      .getMany();
  }
}

import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { DataSource, type Tx } from '../../platform';
import { Appeal } from './appeal.entity';
import { Edition } from './edition.entity';
import { ReviewRenewal } from './review-renewal.entity';
import { ReviewWarning } from './review-warning.entity';

/** From when and until when the public may see a still, by the live editions that show it. */
export interface StillTime {
  readonly id: string;
  readonly shownFrom: Date | null;
  readonly shownUntil: Date | null;
}

/** Where several live appeals show a still, it stands as long as the last of them, and from the first. */
const TIMES = `
  SELECT s.still_id AS id,
    CASE WHEN bool_and(e.embargo_until IS NOT NULL) THEN min(e.embargo_until) END AS "shownFrom",
    ((max(e.review_on) + 1)::timestamp AT TIME ZONE 'Europe/London') AS "shownUntil"
  FROM edition_stills s
  JOIN editions e ON e.id = s.edition_id AND e.state = 'published'
  JOIN authorities a ON a.edition_id = e.id AND s.still_id <> ALL (a.excluded_stills)
  WHERE s.still_id = ANY ($1)
  GROUP BY s.still_id`;

/** Review days: which have come near or passed, who was warned, and who let an edition stand. */
@Injectable()
export class Reviews {
  constructor(private readonly db: DataSource) {}

  /** Live editions, of all forces, whose last day is this one or earlier; the longest overdue first. */
  dueBy(day: string): Promise<Edition[]> {
    const where = { state: 'published', reviewOn: LessThanOrEqual(day) } as const;
    return this.db.getRepository(Edition).find({ where, order: { reviewOn: 'ASC', id: 'ASC' } });
  }

  /** Appeals, of all forces, whose live edition had its last day before this one; the longest overdue first. */
  overdue(today: string): Promise<Appeal[]> {
    return this.db
      .getRepository(Appeal)
      .createQueryBuilder('a')
      .innerJoin(Edition, 'e', `e.appeal_id = a.id AND e.state = 'published' AND e.review_on < :today`, {
        today,
      })
      .orderBy('e.review_on')
      .addOrderBy('a.id')
      .getMany();
  }

  /** The renewals of these editions, oldest first. */
  renewalsOf(editionIds: readonly string[], tx?: Tx): Promise<ReviewRenewal[]> {
    const where = { editionId: In([...editionIds]) };
    return (tx ?? this.db.manager).find(ReviewRenewal, { where, order: { renewedAt: 'ASC' } });
  }

  async renew(tx: Tx, renewal: ReviewRenewal): Promise<void> {
    await tx.insert(ReviewRenewal, renewal);
    await tx.update(Edition, { id: renewal.editionId }, { reviewOn: renewal.reviewOn });
  }

  /** False when this warning was given already: whoever asks first gives it, and nobody else. */
  async warn(tx: Tx, warning: ReviewWarning): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(ReviewWarning)
      .values(warning)
      .orIgnore()
      .returning('edition_id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  /** Of those that a live edition shows; the others are not in the answer. */
  timesOf(tx: Tx, stillIds: readonly string[]): Promise<StillTime[]> {
    return tx.query(TIMES, [stillIds]);
  }
}

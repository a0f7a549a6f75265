import { Injectable } from '@nestjs/common';
import { DataSource } from '../../platform';

/** How many tips an officer has before them. Closed ones do not count. */
export interface TipCounts {
  readonly mine: Count;
  readonly pool: Count;
  readonly case: Count;
  /** Open tips by person; under null those that name nobody. */
  readonly byPerson: ReadonlyMap<string | null, number>;
}

export interface Count {
  readonly open: number;
  readonly unread: number;
  /** The day the oldest unread one came. */
  readonly oldestUnread: string | null;
}

export interface UnreadOfCase {
  readonly caseId: string;
  readonly unread: number;
  readonly oldest: string;
  /** Unread ones where a life may be at risk. */
  readonly hazards: readonly string[];
}

interface Group {
  readonly personId: string | null;
  readonly queue: 'mine' | 'pool' | 'other';
  readonly open: number;
  readonly unread: number;
  readonly oldestUnread: string | null;
}

/** Numbers about the tips of a case. Officers only ever see them: nothing public counts tips. */
@Injectable()
export class TipCountsOfCases {
  constructor(private readonly db: DataSource) {}

  async of(caseId: string, officerId: string): Promise<TipCounts> {
    const groups: Group[] = await this.db.query(
      `SELECT t.person_id AS "personId",
              CASE WHEN t.officer_id IS NULL THEN 'pool' WHEN t.officer_id = $2 THEN 'mine' ELSE 'other' END AS queue,
              count(*)::int AS open,
              (count(*) FILTER (WHERE t.state = 'received'))::int AS unread,
              to_char(min(t.day) FILTER (WHERE t.state = 'received'), 'YYYY-MM-DD') AS "oldestUnread"
         FROM tips t WHERE t.case_id = $1 AND t.state <> 'disposed'
        GROUP BY 1, 2`,
      [caseId, officerId],
    );
    const byPerson = new Map<string | null, number>();
    for (const { personId, open } of groups) byPerson.set(personId, (byPerson.get(personId) ?? 0) + open);
    return {
      mine: sum(groups.filter(({ queue }) => queue === 'mine')),
      pool: sum(groups.filter(({ queue }) => queue === 'pool')),
      case: sum(groups),
      byPerson,
    };
  }

  /** How many came on each day since then; days without a tip are not in it. */
  async byDay(caseId: string, since: string): Promise<ReadonlyMap<string, number>> {
    const days: { day: string; came: number }[] = await this.db.query(
      `SELECT to_char(day, 'YYYY-MM-DD') AS day, count(*)::int AS came
         FROM tips WHERE case_id = $1 AND day >= $2 GROUP BY day`,
      [caseId, since],
    );
    return new Map(days.map(({ day, came }) => [day, came]));
  }

  /** Those of the cases in which somebody should read. */
  unreadOf(caseIds: readonly string[]): Promise<UnreadOfCase[]> {
    return this.db.query(
      `SELECT case_id AS "caseId", count(*)::int AS unread, to_char(min(day), 'YYYY-MM-DD') AS oldest,
              coalesce(array_agg(id ORDER BY day, id) FILTER (WHERE hazard), '{}') AS hazards
         FROM tips WHERE case_id = ANY ($1) AND state = 'received' GROUP BY case_id`,
      [caseIds],
    );
  }
}

function sum(groups: readonly Group[]): Count {
  const oldest = groups.flatMap(({ oldestUnread }) => (oldestUnread === null ? [] : [oldestUnread])).sort();
  return {
    open: groups.reduce((total, { open }) => total + open, 0),
    unread: groups.reduce((total, { unread }) => total + unread, 0),
    oldestUnread: oldest[0] ?? null,
  };
}

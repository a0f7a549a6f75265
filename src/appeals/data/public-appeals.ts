import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { CLOCK, isPracticeName, type Clock } from '../../kernel';
import { PersonsSought } from '../../persons-sought';
import { DataSource } from '../../platform';
import { londonDay } from '../../web';
import { refuseAppeal } from '../appeals.errors';
import { Appeal } from './appeal.entity';
import { EditionRecords } from './edition-records';
import { Edition } from './edition.entity';
import { liveAppeal, tipTarget, type LiveAppeal, type PublishedAppeal, type TipTarget } from './live-appeal';

/** An appeal that is over, as the public may know it: that it was, and since when it is not. */
export interface EndedAppeal {
  readonly forceId: string;
  readonly slug: string;
  readonly name: string;
  /** `2025-12-01` */
  readonly endedOn: string;
}

/** The least that tells an appeal from others, whether it is live or over. */
export interface AppealSign {
  readonly forceId: string;
  readonly slug: string;
  readonly name: string;
}

/** What was opened to learn by is not there for the public: said by the row of its case, and again by every name. */
const FOR_REAL = 'NOT c.practice';

const SIGN = `
  SELECT a.force_id AS "forceId", a.slug, c.public_name AS name
  FROM appeals a JOIN cases c ON c.id = a.case_id
  WHERE a.slug = $1 AND ${FOR_REAL}
    AND EXISTS (SELECT 1 FROM editions e WHERE e.appeal_id = a.id AND e.published_at IS NOT NULL
      AND (e.embargo_until IS NULL OR e.embargo_until <= $2))`;

/** One row an appeal that was ever public: its live edition, or the one that was live last. */
interface Known {
  readonly appealId: string;
  readonly editionId: string;
  readonly publicName: string;
  readonly first: Date;
  readonly live: boolean;
  readonly endedAt: Date | null;
}

/** $1 is today, $2 the moment. An edition stands through its review day, whether or not the job that withdraws it has been (rule 2). Before
 * its embargo is over it is not known at all, even if a clock was put back after it went out (rule 3). */
const IS_LIVE = `(e.state = 'published' AND e.review_on >= $1::date)`;

const EVER_OUT = `
  SELECT DISTINCT ON (a.id) a.id AS "appealId", e.id AS "editionId", c.public_name AS "publicName",
    (SELECT min(f.published_at) FROM editions f WHERE f.appeal_id = a.id) AS first,
    ${IS_LIVE} AS live, coalesce(e.withdrawn_at, CASE WHEN e.state = 'published' AND NOT ${IS_LIVE}
      THEN (e.review_on + 1)::timestamp AT TIME ZONE 'Europe/London' END) AS "endedAt"
  FROM appeals a
  JOIN cases c ON c.id = a.case_id
  JOIN editions e ON e.appeal_id = a.id AND e.published_at IS NOT NULL
    AND (e.embargo_until IS NULL OR e.embargo_until <= $2)`;
const EVER_PUBLIC = `${EVER_OUT} AND ${FOR_REAL}`;
const LAST_FIRST = `ORDER BY a.id, e.state = 'published' DESC, e.number DESC`;

/** What anybody may know of appeals. It asks the rows at every call, in every process: a withdrawal is at once. */
@Injectable()
export class PublicAppeals {
  constructor(
    private readonly db: DataSource,
    private readonly records: EditionRecords,
    private readonly persons: PersonsSought,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The live appeal under this address; gone when it was withdrawn, not there when it was never public. */
  async live(slug: string): Promise<LiveAppeal> {
    return this.liveOf(await this.addressed(slug));
  }

  /** The same for officers of its team: what is rehearsed, as the public would read it were it real. */
  async rehearsed(slug: string): Promise<LiveAppeal> {
    const now = this.clock.now();
    const sql = `${EVER_OUT} WHERE a.slug = $3 ${LAST_FIRST}`;
    const [known] = await this.db.query<Known[]>(sql, [londonDay(now), now, slug]);
    return this.liveOf(known);
  }

  /** What stands on the card of an appeal that was ever public: whose it is and its name, and nothing shown in it. */
  async signOf(slug: string): Promise<AppealSign> {
    if (isPracticeName(slug)) throw refuseAppeal('appeal_not_found');
    const [sign]: AppealSign[] = await this.db.query(SIGN, [slug, this.clock.now()]);
    if (!sign) throw refuseAppeal('appeal_not_found');
    return sign;
  }

  /** Every live appeal of the node, newest first. */
  async all(): Promise<readonly LiveAppeal[]> {
    const known = await this.known(`WHERE ${IS_LIVE}`);
    const live = (await this.whole(known)).map(liveAppeal);
    return live.sort((one, other) => other.publishedAt.getTime() - one.publishedAt.getTime());
  }

  /** What was public once and is no more, last ended first. */
  async ended(): Promise<readonly EndedAppeal[]> {
    const over = (await this.known('')).flatMap(({ live, endedAt, ...one }) =>
      !live && endedAt ? [{ ...one, endedAt }] : [],
    );
    const appeals = await this.appealsOf(over);
    return over
      .sort((one, other) => other.endedAt.getTime() - one.endedAt.getTime())
      .map(({ appealId, publicName, endedAt }) => ({
        forceId: appeals.get(appealId)?.forceId ?? '',
        slug: appeals.get(appealId)?.slug ?? '',
        name: publicName,
        endedOn: londonDay(endedAt),
      }));
  }

  /** Where a tip goes: for every appeal that was ever public. */
  async tipTarget(slug: string): Promise<TipTarget> {
    const known = await this.addressed(slug);
    if (!known) throw refuseAppeal('appeal_not_found');
    return tipTarget((await this.whole([known]))[0]);
  }

  /** For who keys a call about a case: its live appeal, else the one that ended last; null when it never had one. */
  async tipTargetOfCase(caseId: string): Promise<TipTarget | null> {
    const known = await this.known('WHERE a.case_id = $3', caseId);
    const moment = ({ endedAt, first }: Known) => (endedAt ?? first).getTime();
    const [best] = known.sort(
      (one, other) => Number(other.live) - Number(one.live) || moment(other) - moment(one),
    );
    return best ? tipTarget((await this.whole([best]))[0]) : null;
  }

  private async addressed(slug: string): Promise<Known | undefined> {
    if (isPracticeName(slug)) return undefined;
    const [known] = await this.known('WHERE a.slug = $3', slug);
    return known;
  }

  private async liveOf(known: Known | undefined): Promise<LiveAppeal> {
    if (!known) throw refuseAppeal('appeal_not_found');
    if (!known.live) throw refuseAppeal('appeal_withdrawn');
    return liveAppeal((await this.whole([known]))[0]);
  }

  private async known(where: string, ...parameters: string[]): Promise<Known[]> {
    const now = this.clock.now();
    const sql = `${EVER_PUBLIC} ${where} ${LAST_FIRST}`;
    const known = await this.db.query<Known[]>(sql, [londonDay(now), now, ...parameters]);
    return known.filter(({ publicName }) => !isPracticeName(publicName));
  }

  private async whole(known: readonly Known[]): Promise<PublishedAppeal[]> {
    const appeals = await this.appealsOf(known);
    const ids = known.map(({ editionId }) => editionId);
    const editions = await this.records.of(await this.db.getRepository(Edition).findBy({ id: In(ids) }));
    const active = await this.persons.activeIn([...appeals.values()].map(({ caseId }) => caseId));
    return known.flatMap(({ appealId, editionId, publicName: name, first: firstPublishedAt, live }) => {
      const [appeal, edition] = [appeals.get(appealId), editions.find(({ id }) => id === editionId)];
      if (!appeal || !edition) return [];
      const hasActiveProceedings = active.has(appeal.caseId);
      return [{ appeal, name, edition, live, firstPublishedAt, hasActiveProceedings }];
    });
  }

  private async appealsOf(known: readonly { appealId: string }[]): Promise<Map<string, Appeal>> {
    const ids = known.map(({ appealId }) => appealId);
    const found = await this.db.getRepository(Appeal).findBy({ id: In(ids) });
    return new Map(found.map((appeal) => [appeal.id, appeal]));
  }
}

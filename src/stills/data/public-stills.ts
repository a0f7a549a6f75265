import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { CLOCK, isPracticeName, type Clock } from '../../kernel';
import { PERSON_RECORDED, showablePersonSql, showableUntilSql } from '../../persons-sought';
import { DataSource, Notifications } from '../../platform';
import { PUBLIC_FRAMINGS } from '../rules/framing';
import { renditionName, type RenditionKey } from '../rules/rendition-name';
import { isWithin } from '../rules/showing-time';
import { STILLS_CHANGED } from '../stills.events';
import type { StoredFile } from './picture-files';

/** A still that was public at some time, as whoever serves it must know it. */
export interface PublicStill {
  readonly caseId: string;
  readonly reference: string;
  readonly isPublic: boolean;
  /** By the name of the rendition. Only what the public may ever be sent. */
  readonly files: ReadonlyMap<string, StoredFile>;
}

/** The same as it is kept: `isPublic` is what the rows say, and holds within the time it may be shown. */
type KeptStill = PublicStill & { readonly shownFrom: Date | null; readonly shownUntil: Date | null };

type Row = Omit<KeptStill, 'files'> & { readonly files: readonly (RenditionKey & StoredFile)[] };

/** `isPublic` for Postgres, over a still and its person. A test holds it against the rule. */
export const publicStillSql = (still: string, person: string): string => `(
  ${still}.state = 'public' AND ${still}.released_round = ${person}.showing_round
  AND ${showablePersonSql(person)}
)`;

/** The one question behind every picture the public loads: a still, its person, its case and its files by their primary
 * keys. Of a practice case nothing was ever public: its row says so here, and every reference again. */
export const PUBLIC_STILL = `
  SELECT s.case_id AS "caseId", s.reference, ${publicStillSql('s', 'p')} AS "isPublic",
    s.shown_from AS "shownFrom", least(s.shown_until, ${showableUntilSql('p')}) AS "shownUntil",
    (SELECT coalesce(json_agg(json_build_object('framing', r.framing, 'width', r.width, 'format', r.format,
        'objectKey', r.object_key, 'sha256', r.sha256, 'bytes', r.bytes)), '[]')
      FROM still_renditions r WHERE r.still_id = s.id AND r.framing = ANY ($2)) AS files
  FROM stills s
  JOIN persons_sought p ON p.id = s.person_id
  JOIN cases c ON c.id = s.case_id AND NOT c.practice
  WHERE s.id = $1 AND s.released_at IS NOT NULL`;

/** Some ten kilobytes each. The least lately asked for goes first. */
const STILLS_KEPT = 2_000;
/** How often an answer that was overtaken by a change is asked for anew, before it is asked for alone. */
const OVERTAKEN_AT_MOST = 3;

/**
 * What the public may see, kept by each process until a note says otherwise, and used only while it is certain that
 * notes are heard (`Notifications.isHeard`). At all other times every request asks the database. Either way a
 * withdrawal is seen by every process within a second of its commit.
 */
@Injectable()
export class PublicStills implements OnModuleInit {
  private readonly known = new LRUCache<string, KeptStill>({ max: STILLS_KEPT });
  private readonly asked = new Map<string, Promise<KeptStill | null>>();
  /** Counts every note: an answer that was asked for before one is neither kept nor used after it. */
  private notes = 0;

  constructor(
    private readonly db: DataSource,
    private readonly notifications: Notifications,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const channel of [STILLS_CHANGED, PERSON_RECORDED])
      this.notifications.on(channel, (caseId) => this.forget(caseId));
  }

  /** Null for what was never public, as for what never was. */
  async byId(id: string): Promise<PublicStill | null> {
    const kept = await this.kept(id);
    // Asked of the clock at every look: what was kept a moment ago can be past its hour by now.
    if (kept?.isPublic && !isWithin(kept, this.clock.now())) return { ...kept, isPublic: false };
    return kept;
  }

  private async kept(id: string): Promise<KeptStill | null> {
    for (let times = 0; times < OVERTAKEN_AT_MOST && this.notifications.isHeard(); times++) {
      const known = this.known.get(id);
      if (known) return known;
      const { notes } = this;
      const found = await this.together(id);
      if (notes === this.notes && this.notifications.isHeard()) return found;
    }
    return this.ask(id);
  }

  /** However many want to know of one still at once, the database is asked once. */
  private together(id: string): Promise<KeptStill | null> {
    const asked = this.asked.get(id);
    if (asked) return asked;
    const { notes } = this;
    const answer = this.ask(id)
      .then((found) => {
        if (found && notes === this.notes) this.known.set(id, found);
        return found;
      })
      .finally(() => {
        if (this.asked.get(id) === answer) this.asked.delete(id);
      });
    this.asked.set(id, answer);
    return answer;
  }

  private async ask(id: string): Promise<KeptStill | null> {
    const [row]: Row[] = await this.db.query(PUBLIC_STILL, [id, PUBLIC_FRAMINGS]);
    if (!row || isPracticeName(row.reference)) return null;
    const { caseId, reference, isPublic, shownFrom, shownUntil } = row;
    const files = row.files.map(({ objectKey, sha256, bytes, ...rendition }) => {
      return [renditionName(rendition), { objectKey, sha256, bytes }] as const;
    });
    return { caseId, reference, isPublic, shownFrom, shownUntil, files: new Map(files) };
  }

  /** `''` is said when notes may have been missed: nothing is known then. */
  private forget(caseId: string): void {
    this.notes += 1;
    // What is being asked was asked too early for those who come now.
    this.asked.clear();
    if (caseId === '') return this.known.clear();
    for (const [id, still] of this.known.entries()) if (still.caseId === caseId) this.known.delete(id);
  }
}

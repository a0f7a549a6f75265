import { Injectable } from '@nestjs/common';
import { DataSource } from '../../platform';
import type { TipState } from '../rules/tip-state';
import { comesFromPersonPictured } from '../rules/kinds';
import type { Tip } from './tip.entity';

/** What a list may show of a tip: nothing of it was opened. */
export interface TipEnvelope extends Omit<Tip, 'lookup' | 'tipsterKey'> {
  readonly messages: number;
  readonly lastFrom: 'tipster' | 'officer';
  /** Officers who have opened it. */
  readonly readers: readonly string[];
  /** The asking officer's own seen record. */
  readonly seen: Buffer | null;
  /** Somebody holds a receipt that still opens it. */
  readonly canReturn: boolean;
}

/** 3: a life may be at risk, and nobody has closed it. 2: unread, from somebody pictured. 1: unread. 0: the rest. */
export type Urgency = 0 | 1 | 2 | 3;

/** Where the next page of a list begins. */
export interface TipCursor {
  readonly urgency: Urgency;
  readonly day: string;
  readonly id: string;
}

export interface TipListing {
  readonly caseId: string;
  /** The officer who looks. */
  readonly officerId: string;
  readonly states: readonly TipState[];
  /** Absent: everybody's. An officer's own, or with null what is in the pool. */
  readonly allocatedTo?: string | null;
  /** Absent: about anybody. With null those that name no person. */
  readonly personId?: string | null;
  /** Danger to life above everything else, then people pictured whom nobody has read, then what else nobody has. */
  readonly urgentFirst: boolean;
  readonly after: TipCursor | null;
  readonly limit: number;
}

const COLUMNS = `
  t.id, t.force_id AS "forceId", t.case_id AS "caseId", t.appeal_id AS "appealId", t.person_id AS "personId",
  t.still_id AS "stillId", t.kind, t.channel, t.language, t.hazard, t.state, t.disposition, t.pool,
  t.officer_id AS "officerId", to_char(t.day, 'YYYY-MM-DD') AS day,
  talk.messages, talk.last AS "lastDirection",
  ARRAY(SELECT s.officer_id FROM tip_seen s WHERE s.tip_id = t.id ORDER BY s.officer_id) AS readers,
  (SELECT s.sealed FROM tip_seen s WHERE s.tip_id = t.id AND s.officer_id = $1) AS seen,
  EXISTS (SELECT 1 FROM sealed.tip_wraps w WHERE w.tip_id = t.id AND w.who = 'S') AS "canReturn"`;

const FROM = `
  FROM tips t
  JOIN LATERAL (SELECT count(*)::int AS messages, (array_agg(m.direction ORDER BY m.seq DESC))[1] AS last
                  FROM tip_messages m WHERE m.tip_id = t.id) AS talk ON true`;

/** `urgencyOf` for Postgres, where urgent ones are wanted first. */
const URGENCY = `(CASE WHEN NOT $12::boolean THEN 0
  WHEN t.hazard AND t.state <> 'disposed' THEN 3
  WHEN t.state = 'received' AND t.kind IN ('that_is_me', 'wrong_person') THEN 2
  WHEN t.state = 'received' THEN 1 ELSE 0 END)`;

type Row = Omit<TipEnvelope, 'lastFrom'> & { readonly lastDirection: 0 | 1 };

/** Tips as lists show them. Whether the officer may see them is asked before, of the case team. */
@Injectable()
export class TipEnvelopes {
  constructor(private readonly db: DataSource) {}

  /** Newest day first. Within a day the order means nothing, because nothing finer is kept. */
  async list(listing: TipListing): Promise<TipEnvelope[]> {
    const { caseId, officerId, states, allocatedTo, personId, urgentFirst, after, limit } = listing;
    const rows: Row[] = await this.db.query(
      `SELECT ${COLUMNS} ${FROM}
        WHERE t.case_id = $2 AND t.state = ANY ($3)
          AND ($4::boolean OR t.officer_id IS NOT DISTINCT FROM $5::uuid)
          AND ($6::boolean OR t.person_id IS NOT DISTINCT FROM $7::uuid)
          AND ($8::uuid IS NULL OR (${URGENCY}, t.day, t.id) < ($9::integer, $10::date, $8::uuid))
        ORDER BY ${URGENCY} DESC, t.day DESC, t.id DESC
        LIMIT $11`,
      [
        officerId,
        caseId,
        states,
        allocatedTo === undefined,
        allocatedTo ?? null,
        personId === undefined,
        personId ?? null,
        after?.id ?? null,
        urgentFirst ? (after?.urgency ?? 0) : 0,
        after?.day ?? null,
        limit,
        urgentFirst,
      ],
    );
    return rows.map(envelope);
  }

  /** One of them, for an officer. */
  async one(id: string, officerId: string): Promise<TipEnvelope | null> {
    const rows: Row[] = await this.db.query(`SELECT ${COLUMNS} ${FROM} WHERE t.id = $2`, [officerId, id]);
    return rows.map(envelope)[0] ?? null;
  }
}

/** Where the page after this tip begins. */
export function cursorAt(tip: TipEnvelope): TipCursor {
  return { urgency: urgencyOf(tip), day: tip.day, id: tip.id };
}

function urgencyOf({ hazard, state, kind }: Pick<TipEnvelope, 'hazard' | 'state' | 'kind'>): Urgency {
  if (hazard && state !== 'disposed') return 3;
  if (state === 'received' && comesFromPersonPictured(kind)) return 2;
  return state === 'received' ? 1 : 0;
}

function envelope({ lastDirection, ...row }: Row): TipEnvelope {
  return { ...row, lastFrom: lastDirection === 0 ? 'tipster' : 'officer' };
}

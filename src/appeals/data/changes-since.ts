import { Injectable } from '@nestjs/common';
import { may, type OfficerActor } from '../../kernel';
import { DataSource } from '../../platform';
import type { OfficersAppeal } from './appeals-of-officer';

/** What can have happened to an appeal while nobody looked. */
export const CHANGES = [
  'submitted',
  'authorised',
  'refused',
  'published',
  'renewed',
  'arrest_told',
  'withdrawn',
  'given_up',
] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** Something that happened to an appeal. */
export interface Change {
  readonly appealId: string;
  readonly number: number;
  readonly what: ChangeKind;
  readonly at: Date;
  /** null for what the house did by itself. */
  readonly by: string | null;
}

/** By the rows that acts leave; an authority that was carried over is none of its own. */
const MADE = `
  WITH e AS (SELECT * FROM editions WHERE appeal_id = ANY ($1)),
  made AS (
    SELECT appeal_id, number, 'submitted' AS what, submitted_at AS at, submitted_by AS by FROM e
    UNION ALL SELECT appeal_id, number, 'published', published_at, published_by FROM e
    UNION ALL
    SELECT appeal_id, number, CASE WHEN published_at IS NULL THEN 'given_up' ELSE 'withdrawn' END, withdrawn_at, withdrawn_by FROM e
    UNION ALL
    SELECT e.appeal_id, e.number, CASE a.decision WHEN 'granted' THEN 'authorised' ELSE 'refused' END, a.decided_at, a.officer_id
      FROM e JOIN authorities a ON a.edition_id = e.id AND a.carried_from IS NULL
    UNION ALL
    SELECT e.appeal_id, e.number, 'renewed', r.renewed_at, r.officer_id FROM e JOIN review_renewals r ON r.edition_id = e.id
    UNION ALL
    SELECT e.appeal_id, e.number, 'arrest_told', t.told_at, t.told_by
      FROM e JOIN arrest_updates t ON t.appeal_id = e.appeal_id AND t.removed_at IS NULL AND e.state = 'published'
  )
  SELECT appeal_id AS "appealId", number, what, at, by FROM made WHERE at > $2 AND at <= $3 ORDER BY at DESC, number DESC, what`;

/** What a board says at most: whoever was away longer reads the log. */
const MOST = 50;

/** What has happened to appeals since a moment, the latest first: one question, however many appeals. */
@Injectable()
export class ChangesSince {
  constructor(private readonly db: DataSource) {}

  /** Of those that the officer knows, and only what they may know of each. */
  async of(
    actor: OfficerActor,
    appeals: readonly OfficersAppeal[],
    { since, now }: { readonly since: Date; readonly now: Date },
  ): Promise<Change[]> {
    if (appeals.length === 0) return [];
    const known = new Map(appeals.map((one) => [one.appeal.id, one]));
    const made: Change[] = await this.db.query(MADE, [[...known.keys()], since, now]);
    const all = may(actor.roles, 'appeals.authorise');
    return made
      .filter(({ appealId, what }) => all || known.get(appealId)?.part || IN_PUBLIC.includes(what))
      .slice(0, MOST);
  }
}

/** What anybody could have seen, and so whoever may withdraw it. */
const IN_PUBLIC: readonly ChangeKind[] = ['published', 'renewed', 'arrest_told', 'withdrawn'];

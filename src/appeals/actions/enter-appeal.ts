import { Injectable } from '@nestjs/common';
import { Cases, type Case } from '../../cases';
import { mayBecome, type OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import type { Appeal } from '../data/appeal.entity';
import { Appeals } from '../data/appeals';
import type { Edition } from '../data/edition.entity';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { EditionRecords, type EditionRecord } from '../data/edition-records';
import { EDITION_STATE_TABLE, mayGoOut, type EditionState } from '../rules/edition-state';

/** An edition somebody has looked at. */
export interface SeenEdition {
  readonly slug: string;
  readonly edition: number;
}

/** An appeal held for one act, with its newest edition and the one the public sees. */
export interface EnteredAppeal {
  readonly appeal: Appeal;
  readonly inCase: Case;
  readonly latest: EditionRecord;
  readonly live: EditionRecord | null;
  /** The one the public saw last, where none is live: what a restoration brings back. */
  readonly ended: EditionRecord | null;
}

/** The door of every act on an appeal. One order of locks for all: case, appeal, and whatever stills follow. */
@Injectable()
export class EnterAppeal {
  constructor(
    private readonly cases: Cases,
    private readonly appeals: Appeals,
    private readonly records: EditionRecords,
    private readonly ofOfficer: AppealsOfOfficer,
  ) {}

  /** For an act of the team of its own force on the newest edition, which is the one the officer looked at. */
  async newest(tx: Tx, actor: OfficerActor, { slug, edition }: SeenEdition): Promise<EnteredAppeal> {
    const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
    mustBeOwn(actor, appeal);
    const entered = await this.enter(tx, appeal);
    mustBeNewest(entered, edition);
    return entered;
  }

  async enter(tx: Tx, appeal: Appeal): Promise<EnteredAppeal> {
    const inCase = await this.cases.lock(tx, appeal.caseId);
    await this.appeals.lock(tx, appeal.id);
    const editions = await this.appeals.editionsOf(appeal.id, tx);
    const [latest, live] = [editions.at(-1), editions.find(({ state }) => state === 'published')];
    if (!latest) throw refuseAppeal('appeal_not_found');
    const ended = live ? undefined : editions.findLast(wasWithdrawn);
    const records = await this.records.of([...new Set([latest, live ?? ended ?? latest])], tx);
    const last = records.at(-1) ?? null;
    return { appeal, inCase, latest: records[0], live: live ? last : null, ended: ended ? last : null };
  }
}

const wasWithdrawn = ({ state, publishedAt }: Edition): boolean =>
  state === 'withdrawn' && publishedAt !== null;

/** The officer must have looked at the newest edition: what they decide on is what they read. */
export function mustBeNewest({ latest }: EnteredAppeal, edition: number): void {
  if (latest.number !== edition) throw refuseAppeal('appeal_edition_stale');
}

export function mustBecome({ latest }: EnteredAppeal, to: EditionState): void {
  if (mayBecome(EDITION_STATE_TABLE, latest.state, to)) return;
  throw refuseAppeal('appeal_state_not_possible', { from: latest.state, to });
}

/** What is restored goes another way: by a second officer, unchanged, within its half hour. */
export function mustBeReadyToGoOut({ latest }: EnteredAppeal): void {
  if (mayGoOut(latest.state)) return;
  throw refuseAppeal('appeal_state_not_possible', { from: latest.state, to: 'published' });
}

/** Words and publications are the case's own force's: a guest reads. */
export function mustBeOwn(actor: OfficerActor, { forceId }: { readonly forceId: string }): void {
  if (forceId !== actor.forceId) throw refuseAppeal('appeal_not_a_guests');
}

/** Nothing more is asked about what is closed. */
export function mustBeOpen({ kind, state }: Case): void {
  if (kind === 'intake') throw refuseAppeal('appeal_case_is_intake');
  if (state === 'closed') throw refuseAppeal('appeal_case_closed');
}

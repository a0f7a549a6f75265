import { Injectable } from '@nestjs/common';
import { Cases, CaseTeams, type Case, type Part } from '../../cases';
import { may, type OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { isAtLeast, rankNeeded } from '../rules/deciding-rank';
import type { Appeal } from './appeal.entity';
import { Appeals } from './appeals';
import { EditionRecords, type EditionRecord } from './edition-records';
import type { Edition } from './edition.entity';
import { mayShowChild } from './may-show-child';
import { RankTables } from './rank-tables';

/** An appeal as one officer meets it. */
export interface OfficersAppeal {
  readonly appeal: Appeal;
  readonly inCase: Case;
  /** null for those who are on no team of it: they decide on it, or may withdraw it. */
  readonly part: Part | null;
  /** The newest edition this officer may know of. */
  readonly latest: EditionRecord;
  readonly live: EditionRecord | null;
}

/** The appeals an officer may know of. What is not theirs is not there. */
@Injectable()
export class AppealsOfOfficer {
  constructor(
    private readonly appeals: Appeals,
    private readonly records: EditionRecords,
    private readonly cases: Cases,
    private readonly teams: CaseTeams,
    private readonly ranks: RankTables,
  ) {}

  /** An appeal of a case they are on, in whatever part. */
  async ofTeam(actor: OfficerActor, slug: string, tx?: Tx): Promise<Appeal> {
    const appeal = await this.appeals.bySlug(slug, tx);
    if (!appeal || !(await this.teams.partOf(actor, appeal.caseId, tx)))
      throw refuseAppeal('appeal_not_found');
    return appeal;
  }

  /** An appeal of their force that they may decide on, on the team or not: one that was put forward. */
  async decidable(actor: OfficerActor, slug: string, tx?: Tx): Promise<Appeal> {
    const appeal = await this.appeals.bySlug(slug, tx);
    const editions = appeal ? await this.appeals.editionsOf(appeal.id, tx) : [];
    if (!appeal || !decides(actor, appeal) || !editions.some(wasPutForward)) {
      throw refuseAppeal('appeal_not_found');
    }
    return appeal;
  }

  /** One they may withdraw: of their cases, and any public one of their force. Who is on duty at night is on no team. */
  async withdrawable(actor: OfficerActor, slug: string, tx?: Tx): Promise<Appeal> {
    const appeal = await this.appeals.bySlug(slug, tx);
    if (!appeal) throw refuseAppeal('appeal_not_found');
    const seen = withdraws(actor, appeal) && (await this.appeals.editionsOf(appeal.id, tx)).some(wasPublic);
    if (seen) return appeal;
    return this.ofTeam(actor, slug, tx);
  }

  /** The appeal with what this officer may know of it. */
  async forActor(actor: OfficerActor, slug: string): Promise<OfficersAppeal> {
    const appeal = await this.appeals.bySlug(slug);
    const known = appeal && (await this.known(actor, appeal));
    if (!known) throw refuseAppeal('appeal_not_found');
    return known;
  }

  /** The appeals of a case they are on, oldest first. */
  async ofCase(actor: OfficerActor, caseRef: string): Promise<OfficersAppeal[]> {
    const { forceId, id } = await this.cases.forActor(actor, caseRef);
    return this.allKnown(actor, await this.appeals.ofCase(forceId, id));
  }

  /** Every appeal they may know of, newest first. */
  async all(actor: OfficerActor): Promise<OfficersAppeal[]> {
    const caseIds = (await this.cases.ofActor(actor)).map(({ id }) => id);
    return this.allKnown(actor, await this.appeals.around(actor.forceId, caseIds));
  }

  /** What waits for a decision by this officer: of their force, written by others, of their rank. Longest waiting first. */
  async awaitingDecision(actor: OfficerActor): Promise<OfficersAppeal[]> {
    if (!may(actor.roles, 'appeals.authorise')) return [];
    const waiting = await this.records.of(await this.appeals.waiting(actor.forceId, 'submitted'));
    const others = waiting.filter(({ drafterIds }) => !drafterIds.includes(actor.id));
    const [held, table] = [await this.ranks.heldBy(actor), await this.ranks.of(actor.forceId)];
    return (await this.inOrder(actor, others)).filter(({ latest, inCase: { offenceType } }) =>
      isAtLeast(held, rankNeeded({ mayShowChild: mayShowChild(latest), offenceType }, table).rank),
    );
  }

  /** What was authorised and waits for this officer to publish it, of their cases. Longest waiting first. */
  async awaitingPublication(actor: OfficerActor): Promise<OfficersAppeal[]> {
    if (!may(actor.roles, 'appeals.publish')) return [];
    const ready = await this.inOrder(actor, await this.appeals.waiting(actor.forceId, 'authorised'));
    return ready.filter(({ part }) => part !== null);
  }

  private async inOrder(actor: OfficerActor, editions: readonly Edition[]): Promise<OfficersAppeal[]> {
    const ids = editions.map(({ appealId }) => appealId);
    const appeals = new Map((await this.appeals.byIds(ids)).map((appeal) => [appeal.id, appeal]));
    return this.allKnown(
      actor,
      ids.flatMap((id) => appeals.get(id) ?? []),
    );
  }

  private async allKnown(actor: OfficerActor, appeals: readonly Appeal[]): Promise<OfficersAppeal[]> {
    const known = await Promise.all(appeals.map((appeal) => this.known(actor, appeal)));
    return known.filter((one) => one !== null);
  }

  private async known(actor: OfficerActor, appeal: Appeal): Promise<OfficersAppeal | null> {
    const part = await this.teams.partOf(actor, appeal.caseId);
    const editions = (await this.appeals.editionsOf(appeal.id)).filter(
      (edition) => part !== null || mayKnow(actor, appeal, edition),
    );
    const [latest, live] = [editions.at(-1), editions.find(isLive)];
    const inCase = await this.cases.byId(appeal.forceId, appeal.caseId);
    if (!latest || !inCase) return null;
    const [latestRecord, liveRecord = null] = await this.records.of(live ? [latest, live] : [latest]);
    return { appeal, inCase, part, latest: latestRecord, live: liveRecord };
  }
}

/** Off the team: what was put forward, for those who decide; what the public saw, for those who may withdraw it. */
function mayKnow(actor: OfficerActor, appeal: Appeal, edition: Edition): boolean {
  if (decides(actor, appeal) && wasPutForward(edition)) return true;
  return withdraws(actor, appeal) && wasPublic(edition);
}

const decides = (actor: OfficerActor, { forceId }: Appeal): boolean =>
  forceId === actor.forceId && may(actor.roles, 'appeals.authorise');
const withdraws = (actor: OfficerActor, { forceId }: Appeal): boolean =>
  forceId === actor.forceId && may(actor.roles, 'appeals.withdraw');
const wasPutForward = ({ submittedAt }: Edition): boolean => submittedAt !== null;
const wasPublic = ({ publishedAt }: Edition): boolean => publishedAt !== null;
const isLive = ({ state }: Edition): boolean => state === 'published';

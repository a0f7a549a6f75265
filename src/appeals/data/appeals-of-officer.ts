import { Injectable } from '@nestjs/common';
import { Cases, CaseTeams, type Case, type Part } from '../../cases';
import { may, type OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import type { Appeal } from './appeal.entity';
import { Appeals } from './appeals';
import { EditionRecords, type EditionRecord } from './edition-records';
import type { Edition } from './edition.entity';

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

  /** A handful of questions, however many there are. */
  private async allKnown(actor: OfficerActor, appeals: readonly Appeal[]): Promise<OfficersAppeal[]> {
    if (appeals.length === 0) return [];
    const caseIds = appeals.map(({ caseId }) => caseId);
    const parts = await this.teams.partsOf(actor, caseIds);
    const cases = new Map((await this.cases.ofIds(caseIds)).map((one) => [one.id, one]));
    const editions = await this.appeals.editionsOfAll(appeals.map(({ id }) => id));
    const met = appeals.flatMap((appeal) => {
      const [inCase, part] = [cases.get(appeal.caseId), parts.get(appeal.caseId) ?? null];
      const known = (editions.get(appeal.id) ?? []).filter((one) => part || mayKnow(actor, appeal, one));
      const [latest, live] = [known.at(-1), known.find(isLive)];
      return inCase && latest ? [{ appeal, inCase, part, latest, live }] : [];
    });
    const asked = met.flatMap(({ latest, live }) => (live && live !== latest ? [latest, live] : [latest]));
    const records = new Map((await this.records.of(asked)).map((record) => [record.id, record]));
    return met.flatMap(({ latest, live, ...rest }) => {
      const record = records.get(latest.id);
      return record ? [{ ...rest, latest: record, live: (live && records.get(live.id)) ?? null }] : [];
    });
  }

  private async known(actor: OfficerActor, appeal: Appeal): Promise<OfficersAppeal | null> {
    const [known = null] = await this.allKnown(actor, [appeal]);
    return known;
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

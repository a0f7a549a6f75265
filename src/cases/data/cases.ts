import { Injectable } from '@nestjs/common';
import { In, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import type { OfficerActor } from '../../kernel';
import { DataSource, violates, type Tx } from '../../platform';
import { refuseCase } from '../cases.errors';
import { caseReference } from '../rules/case-reference';
import type { Part } from '../rules/team';
import { CaseMember } from './case-member.entity';
import { Case } from './case.entity';

/** A case as one officer of its team meets it. */
export type MyCase = Case & {
  readonly part: Part;
  /** False for press, who see its appeals and never its tips. */
  readonly reads: boolean;
};

/** Where the next page of a list begins. */
export interface CaseCursor {
  readonly createdAt: Date;
  readonly id: string;
}

/** The cases. Every read goes through the officer's team or the force; what is not yours is not there. */
@Injectable()
export class Cases {
  constructor(private readonly db: DataSource) {}

  /**
   * The case under this reference, if the officer is on its team in any part. Two forces may use one reference: a
   * guest of both meets their own force's first.
   */
  async forActor(actor: OfficerActor, ref: string, tx?: Tx): Promise<MyCase> {
    const [mine] = await withParts(
      this.ofTeam(actor, tx)
        .andWhere('c.ref = :ref', { ref })
        .orderBy('c.force_id = :ownForce', 'DESC')
        .setParameter('ownForce', actor.forceId)
        .limit(1),
    );
    if (!mine) throw refuseCase('case_not_found');
    return mine;
  }

  /** The officer's cases: open ones before closed ones, then newest first; intakes with the rest. */
  ofActor(actor: OfficerActor): Promise<MyCase[]> {
    const query = this.ofTeam(actor).orderBy('c.state', 'DESC').addOrderBy('c.created_at', 'DESC');
    return withParts(query.addOrderBy('c.id', 'DESC'));
  }

  /** The same newest first, a page at a time, for the API. */
  pageOf(actor: OfficerActor, limit: number, after: CaseCursor | null): Promise<MyCase[]> {
    const query = this.ofTeam(actor).orderBy('c.created_at', 'DESC').addOrderBy('c.id', 'DESC').limit(limit);
    if (after) query.andWhere('(c.created_at, c.id) < (:createdAt, :id)', { ...after });
    return withParts(query);
  }

  /** For those who hold a case's id of this force already; null when there is none. */
  byId(forceId: string, id: string, tx?: Tx): Promise<Case | null> {
    return this.manager(tx).findOneBy(Case, { forceId, id });
  }

  /** The same for many, of whatever force: two of one case are one. */
  ofIds(ids: readonly string[]): Promise<Case[]> {
    return this.db.getRepository(Case).findBy({ id: In([...new Set(ids)]) });
  }

  /** Whose case it is: what its key's certificates must say too. */
  async forceOf(id: string, tx?: Tx): Promise<string | null> {
    const found = await this.manager(tx).findOne(Case, {
      where: { id },
      select: { id: true, forceId: true },
    });
    return found?.forceId ?? null;
  }

  /** For the log, which is searched by reference: the case of this force under it, in either spelling. */
  async idOf(forceId: string, ref: string): Promise<string | null> {
    const wanted = caseReference(ref)?.ref ?? ref.trim().toUpperCase();
    const found = await this.db.getRepository(Case).findOneBy({ forceId, ref: wanted });
    return found?.id ?? null;
  }

  /** References by id, of those that are there. */
  async refsOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await this.db.getRepository(Case).findBy({ id: In([...ids]) });
    return new Map(found.map(({ id, reference }) => [id, reference]));
  }

  intakeOf(forceId: string, tx?: Tx): Promise<Case | null> {
    return this.manager(tx).findOneBy(Case, { forceId, kind: 'intake' });
  }

  /**
   * Takes the case's row: the first lock of everything that changes a case, its team or its key. Not a full
   * `FOR UPDATE`, which would stop others from inserting rows that merely point at the case: a tip holding the
   * epoch's row would then wait for us while we wait for it.
   */
  async lock(tx: Tx, id: string): Promise<Case> {
    const locked = await tx.findOne(Case, { where: { id }, lock: { mode: 'for_no_key_update' } });
    if (!locked) throw refuseCase('case_not_found');
    return locked;
  }

  async add(tx: Tx, opened: Case): Promise<void> {
    await this.translating(() => tx.insert(Case, opened));
  }

  async save(tx: Tx, revised: Case): Promise<void> {
    const { id, ...columns } = revised;
    await this.translating(() => tx.update(Case, { id }, columns));
  }

  private async translating(write: () => Promise<unknown>): Promise<void> {
    try {
      await write();
    } catch (error) {
      if (violates(error, 'cases_ref_once') || violates(error, 'cases_one_intake'))
        throw taken('case_reference_taken', 'reference');
      if (violates(error, 'cases_slug_once')) throw taken('case_public_name_taken', 'publicName');
      throw error;
    }
  }

  private ofTeam(actor: OfficerActor, tx?: Tx): SelectQueryBuilder<Case> {
    return this.manager(tx)
      .createQueryBuilder(Case, 'c')
      .innerJoin(CaseMember, 'm', 'm.case_id = c.id AND m.officer_id = :officerId', { officerId: actor.id })
      .addSelect('m.part', 'part')
      .addSelect('m.reads', 'reads')
      .where('TRUE');
  }

  private manager(tx?: Tx): EntityManager {
    return tx ?? this.db.manager;
  }
}

async function withParts(query: SelectQueryBuilder<Case>): Promise<MyCase[]> {
  const { entities, raw } = await query.getRawAndEntities<{ part: Part; reads: boolean }>();
  return entities.map((found, index) => ({ ...found, part: raw[index].part, reads: raw[index].reads }));
}

function taken(code: 'case_reference_taken' | 'case_public_name_taken', field: string) {
  return refuseCase(code, {}, [{ field, code }]);
}

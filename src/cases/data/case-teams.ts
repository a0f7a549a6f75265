import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { DataSource, violates, type Tx } from '../../platform';
import { refuseCase } from '../cases.errors';
import { reads, type Part } from '../rules/team';
import { CaseMember } from './case-member.entity';

/** Who is on which case. The one answer to "may this officer": asked at every act, remembered nowhere. */
@Injectable()
export class CaseTeams {
  constructor(
    private readonly db: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The officer's part in the case, or null: not theirs, or not there. */
  async partOf(actor: OfficerActor, caseId: string, tx?: Tx): Promise<Part | null> {
    const member = await this.manager(tx).findOneBy(CaseMember, { caseId, officerId: actor.id });
    return member?.part ?? null;
  }

  /** Their part in each of these cases that they are on, in one question. */
  async partsOf(actor: OfficerActor, caseIds: readonly string[]): Promise<ReadonlyMap<string, Part>> {
    const where = { officerId: actor.id, caseId: In([...new Set(caseIds)]) };
    const members = await this.db.getRepository(CaseMember).findBy(where);
    return new Map(members.map(({ caseId, part }) => [caseId, part]));
  }

  /** Throws `case_not_found` unless the officer is on the team in a part that reads tips. */
  async mustRead(actor: OfficerActor, caseId: string, tx?: Tx): Promise<Part> {
    const part = await this.partOf(actor, caseId, tx);
    if (part === null || !reads(part)) throw refuseCase('case_not_found');
    return part;
  }

  /** Those whose part reads tips, the lead first. Whether each holds the key already is `CaseKeyHolders`' to say. */
  async readers(caseId: string, tx?: Tx): Promise<{ officerId: string; part: Part }[]> {
    const members = await this.membersOf(caseId, tx);
    return members.filter((member) => member.reads).map(({ officerId, part }) => ({ officerId, part }));
  }

  /** The whole team: the lead, then readers, then press, each in the order they came. */
  membersOf(caseId: string, tx?: Tx): Promise<CaseMember[]> {
    return this.manager(tx)
      .createQueryBuilder(CaseMember, 'm')
      .where('m.case_id = :caseId', { caseId })
      .orderBy(`CASE m.part WHEN 'lead' THEN 0 WHEN 'press' THEN 2 ELSE 1 END`)
      .addOrderBy('m.added_at')
      .addOrderBy('m.officer_id')
      .getMany();
  }

  /** The cases whose tips this officer may read, for what happens when their keys are open. */
  async readBy(officerId: string): Promise<string[]> {
    const members = await this.db.getRepository(CaseMember).findBy({ officerId, reads: true });
    return members.map(({ caseId }) => caseId);
  }

  /** Two who add the same officer at once: one row, and a conflict for the other. */
  async add(tx: Tx, member: Omit<CaseMember, 'reads' | 'addedAt'>): Promise<void> {
    try {
      await tx.insert(CaseMember, { ...member, reads: reads(member.part), addedAt: this.clock.now() });
    } catch (error) {
      if (violates(error, 'case_members_pkey')) throw refuseCase('case_already_on_team');
      throw error;
    }
  }

  /** The row goes and, by its foreign key, every grant with it. */
  async remove(tx: Tx, caseId: string, officerId: string): Promise<void> {
    await tx.delete(CaseMember, { caseId, officerId });
  }

  /** Hands the lead on. The former lead stays as a member. */
  async appoint(tx: Tx, caseId: string, officerId: string): Promise<void> {
    await tx.update(CaseMember, { caseId, part: 'lead' }, { part: 'member' });
    await tx.update(CaseMember, { caseId, officerId }, { part: 'lead' });
  }

  private manager(tx?: Tx): EntityManager {
    return tx ?? this.db.manager;
  }
}

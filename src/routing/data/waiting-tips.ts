import { Injectable } from '@nestjs/common';
import { Cases, type Case } from '../../cases';
import { TipCountsOfCases } from '../../tips';
import { ReadersOfCase, type NamedReader } from './readers-of-case';

/** That something unread waits for an officer, and whether a life may be at risk. Not how much. */
export interface WaitingForOfficer {
  readonly officer: NamedReader['officer'];
  readonly inCase: Case;
  readonly hazard: boolean;
}

@Injectable()
export class WaitingTips {
  constructor(
    private readonly cases: Cases,
    private readonly readersOf: ReadersOfCase,
    private readonly counts: TipCountsOfCases,
  ) {}

  /** null where nothing waits any more, or for somebody who has left the team. */
  async of(caseId: string, officerId: string): Promise<WaitingForOfficer | null> {
    const reader = (await this.readersOf.of(caseId)).find(({ id }) => id === officerId);
    const forceId = await this.cases.forceOf(caseId);
    const inCase = forceId === null ? null : await this.cases.byId(forceId, caseId);
    if (!reader || !inCase) return null;
    const { mine, pool } = await this.counts.of(caseId, officerId);
    const [unread] = await this.counts.unreadOf([caseId]);
    const hazard = (unread?.hazards.length ?? 0) > 0;
    if (!hazard && mine.unread === 0 && pool.unread === 0) return null;
    return { officer: reader.officer, inCase, hazard };
  }
}

import { Injectable } from '@nestjs/common';
import { Cases, type Case } from '../../cases';
import { Tips } from '../../tips';
import { whomToTell } from '../rules/who-answers';
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
    private readonly tips: Tips,
  ) {}

  /** null where nothing waits for this officer any more, or for somebody who has left the team. */
  async of(caseId: string, officerId: string): Promise<WaitingForOfficer | null> {
    const readers = await this.readersOf.of(caseId);
    const reader = readers.find(({ id }) => id === officerId);
    const forceId = await this.cases.forceOf(caseId);
    const inCase = forceId === null ? null : await this.cases.byId(forceId, caseId);
    if (!reader || !inCase) return null;
    const theirs = (await this.tips.unreadIn(caseId)).filter((unread) =>
      whomToTell(unread.officerId, unread.hazard, readers).includes(officerId),
    );
    if (theirs.length === 0) return null;
    return { officer: reader.officer, inCase, hazard: theirs.some(({ hazard }) => hazard) };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { Keyring } from '../../officers';
import { newId, UnitOfWork, type Tx } from '../../platform';
import { londonDay } from '../../web';
import { refuseCase } from '../cases.errors';
import type { Case } from '../data/case.entity';
import {
  detailProblems,
  nameProblems,
  namesOf,
  type CaseDetails,
  type CaseNames,
} from '../rules/case-details';
import { caseReference } from '../rules/case-reference';
import { publicName } from '../rules/public-name';
import { columnsOf } from './case-columns';
import { FoundTeam, type OpeningPair } from './found-team';

/** A case with the one colleague without whom it would have a single reader. */
export interface CaseOpening extends CaseNames, CaseDetails {
  /** The e-mail of an enrolled colleague of the same force. */
  readonly colleague: string;
}

/** Opens a case: its row, its first two readers, and its first key, certified by whoever opens it. */
@Injectable()
export class OpenCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly team: FoundTeam,
    private readonly keyring: Keyring,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(actor: OfficerActor, opening: CaseOpening): Promise<Case> {
    const opened = this.caseOf(actor, opening);
    const pair = await this.team.pairOf(actor, opening.colleague);
    await this.keyring.withKeys(actor, (keys) =>
      this.work.run(async (tx) => {
        await this.team.found(tx, { actor, keys }, opened, pair);
        await this.recordOpening(tx, actor, opened, pair);
      }),
    );
    return opened;
  }

  private caseOf(actor: OfficerActor, opening: CaseOpening): Case {
    const now = this.clock.now();
    const problems = [...nameProblems(opening), ...detailProblems(opening, londonDay(now))];
    const names = namesOf(opening);
    const reference = caseReference(names.reference);
    const name = publicName(names.publicName);
    if (problems.length > 0 || !reference || !name) throw refuseCase('case_not_valid', {}, problems);
    return {
      id: newId(),
      forceId: actor.forceId,
      kind: 'investigation',
      state: 'open',
      practice: names.practice,
      ...reference,
      ...name,
      ...columnsOf(opening),
      createdAt: now,
      closedAt: null,
    };
  }

  private recordOpening(
    tx: Tx,
    actor: OfficerActor,
    { id, forceId, practice }: Case,
    pair: OpeningPair,
  ): Promise<void> {
    return this.audit.record(tx, {
      actor,
      forceId,
      act: 'case.opened',
      verb: 'alteration',
      subject: { kind: 'case', id },
      caseId: id,
      facts: { lead: pair.lead, colleague: pair.colleague.id, ...(practice ? { practice } : {}) },
    });
  }
}

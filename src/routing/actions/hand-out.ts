import { Injectable } from '@nestjs/common';
import { system } from '../../kernel';
import type { Tx } from '../../platform';
import { AllocateTip, type Tip } from '../../tips';
import { LeadOfficers } from '../data/lead-officers';
import { ReadersOfCase } from '../data/readers-of-case';
import { whoAnswers, type Answering, type Reader } from '../rules/who-answers';

const routing = system('routing');

/** With whom a tip is now, among whom. */
export interface HandedOut {
  readonly answering: Answering;
  readonly readers: readonly Reader[];
}

/** Part of routing a tip: the lead officer for its person, as long as they read the case; otherwise the pool. */
@Injectable()
export class HandOut {
  constructor(
    private readonly readersOf: ReadersOfCase,
    private readonly leads: LeadOfficers,
    private readonly allocate: AllocateTip,
  ) {}

  async run(tx: Tx, { id: tipId, caseId, personId, officerId }: Tip): Promise<HandedOut> {
    const readers = await this.readersOf.of(caseId, tx);
    const lead = personId === null ? null : await this.leads.forPerson(personId, tx);
    // Who was given it by hand keeps it.
    const answering = whoAnswers(officerId, readers) ?? whoAnswers(lead, readers);
    if (answering !== officerId) await this.allocate.within(tx, routing, { tipId, officerId: answering });
    return { answering, readers };
  }
}

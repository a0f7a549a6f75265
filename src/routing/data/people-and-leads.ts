import { Injectable } from '@nestjs/common';
import { CaseTeams, Cases, type Case, type MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { PersonsSought } from '../../persons-sought';
import type { Tx } from '../../platform';
import { LeadOfficers } from './lead-officers';
import { ReadersOfCase, type NamedReader } from './readers-of-case';

export interface PersonWithLead {
  readonly id: string;
  readonly number: number;
  readonly label: string;
  /** Who was named; may have left the team since. */
  readonly leadId: string | null;
}

/** Everybody sought in a case with whoever leads for them, and who could. */
export interface LeadsInCase {
  readonly persons: readonly PersonWithLead[];
  readonly readers: readonly NamedReader[];
}

@Injectable()
export class PeopleAndLeads {
  constructor(
    private readonly cases: Cases,
    private readonly teams: CaseTeams,
    private readonly persons: PersonsSought,
    private readonly leads: LeadOfficers,
    private readonly readersOf: ReadersOfCase,
  ) {}

  /** For those of the team who read its tips. */
  async forActor(actor: OfficerActor, ref: string): Promise<LeadsInCase & { readonly mine: MyCase }> {
    const mine = await this.cases.forActor(actor, ref);
    await this.teams.mustRead(actor, mine.id);
    return { mine, ...(await this.of(mine)) };
  }

  async of({ forceId, id: caseId }: Pick<Case, 'forceId' | 'id'>, tx?: Tx): Promise<LeadsInCase> {
    const persons = await this.persons.ofCase(forceId, caseId, tx);
    const leads = await this.leads.ofCase(forceId, caseId, tx);
    return {
      persons: persons.map(({ id, number, label }) => ({
        id,
        number,
        label,
        leadId: leads.get(id) ?? null,
      })),
      readers: await this.readersOf.of(caseId, tx),
    };
  }
}

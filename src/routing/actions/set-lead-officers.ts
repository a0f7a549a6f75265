import { Injectable } from '@nestjs/common';
import { TeamKeeping } from '../../cases';
import type { DomainError, OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { PeopleAndLeads, type LeadsInCase } from '../data/people-and-leads';
import { refuseRouting } from '../routing.errors';
import { WriteLead } from './write-lead';

/** Who is to lead for which person, by number. */
export interface Naming {
  readonly person: number;
  readonly officerId: string;
}

export interface LeadsOfCase {
  readonly ref: string;
  /** Everybody who leads. The tips on a person who is not named wait in the room's pool. */
  readonly leads: readonly Naming[];
}

/** Says who answers for the tips on whom. It is about the tips that come: those that are here stay where they are. */
@Injectable()
export class SetLeadOfficers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keeping: TeamKeeping,
    private readonly people: PeopleAndLeads,
    private readonly write: WriteLead,
  ) {}

  async run(actor: OfficerActor, { ref, leads }: LeadsOfCase): Promise<void> {
    await this.work.run(async (tx) => {
      const inCase = await this.keeping.enter(tx, actor, ref);
      const found = await this.people.of(inCase, tx);
      const [problem] = leads.flatMap((naming) => problemOf(naming, found));
      if (problem) throw problem;
      for (const { id: personId, number, leadId } of found.persons) {
        const officerId = leads.find(({ person }) => person === number)?.officerId ?? null;
        if (officerId !== leadId) await this.write.run(tx, actor, inCase, { personId, officerId });
      }
    });
  }
}

function problemOf({ person, officerId }: Naming, { persons, readers }: LeadsInCase): DomainError[] {
  const known = persons.some(({ number }) => number === person);
  if (known && readers.some(({ id }) => id === officerId)) return [];
  const code = known ? 'routing_lead_not_on_team' : 'routing_person_unknown';
  return [refuseRouting(code, {}, [{ field: `lead-${person}`, code }])];
}

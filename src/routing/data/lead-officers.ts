import { Injectable } from '@nestjs/common';
import { DataSource, type Tx } from '../../platform';
import { LeadOfficer } from './lead-officer.entity';

/** Who was named to lead for whom. Whether they still read the case is asked when a tip comes, of the team. */
@Injectable()
export class LeadOfficers {
  constructor(private readonly db: DataSource) {}

  /** officer by person, of one case. */
  async ofCase(forceId: string, caseId: string, tx?: Tx): Promise<ReadonlyMap<string, string>> {
    const rows = await (tx ?? this.db.manager).findBy(LeadOfficer, { forceId, caseId });
    return new Map(rows.map(({ personId, officerId }) => [personId, officerId]));
  }

  async forPerson(personId: string, tx: Tx): Promise<string | null> {
    return (await tx.findOneBy(LeadOfficer, { personId }))?.officerId ?? null;
  }

  async name(tx: Tx, lead: LeadOfficer): Promise<void> {
    await tx.upsert(LeadOfficer, lead, ['personId']);
  }

  async release(tx: Tx, personId: string): Promise<void> {
    await tx.delete(LeadOfficer, { personId });
  }
}

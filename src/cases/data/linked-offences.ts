import { Injectable } from '@nestjs/common';
import { DataSource, newId, type Tx } from '../../platform';
import type { ListedOffence } from '../rules/offence-list';
import { LinkedOffence } from './linked-offence.entity';

/** The recorded crimes of a case. */
@Injectable()
export class LinkedOffences {
  constructor(private readonly db: DataSource) {}

  /** By date, those without one last, then by reference. */
  ofCase(forceId: string, caseId: string): Promise<LinkedOffence[]> {
    return this.db
      .getRepository(LinkedOffence)
      .createQueryBuilder('o')
      .where('o.force_id = :forceId AND o.case_id = :caseId', { forceId, caseId })
      .orderBy('o.committed_on', 'ASC', 'NULLS LAST')
      .addOrderBy('o.crime_reference')
      .getMany();
  }

  countOf(forceId: string, caseId: string, tx?: Tx): Promise<number> {
    return (tx ?? this.db.manager).countBy(LinkedOffence, { forceId, caseId });
  }

  /** Links those that are not linked yet, and answers their references; the others were linked before. */
  async link(
    tx: Tx,
    to: { readonly forceId: string; readonly caseId: string; readonly at: Date },
    offences: readonly ListedOffence[],
  ): Promise<string[]> {
    const { forceId, caseId, at } = to;
    const rows = offences.map((offence) => ({ id: newId(), forceId, caseId, linkedAt: at, ...offence }));
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(LinkedOffence)
      .values(rows)
      .orIgnore()
      .returning('crime_reference')
      .execute();
    return (raw as { crime_reference: string }[]).map((row) => row.crime_reference);
  }
}

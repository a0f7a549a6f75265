import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel';
import { newId, type Tx } from '../../platform';
import { londonDay } from '../../web';
import { NotAnAuditRecord } from '../audit.errors';
import { AuditEntries } from '../data/audit-entries';
import { entryOf, recordFault, type AuditRecord } from '../rules/entry';

/** Where every action says what it did, in the transaction in which it did it: both happen, or neither. */
@Injectable()
export class Audit {
  constructor(
    private readonly entries: AuditEntries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async record(tx: Tx, record: AuditRecord): Promise<void> {
    await this.recordAt(tx, record, this.clock.now());
  }

  /** For what happened a little before it could be written down. */
  async recordAt(tx: Tx, record: AuditRecord, at: Date): Promise<void> {
    const fault = recordFault(record);
    if (fault) throw new NotAnAuditRecord(record.act, fault);
    await this.entries.add(tx, entryOf(record, { id: newId(), at, day: londonDay(at) }));
  }
}

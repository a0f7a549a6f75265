import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { AuditEntries, type FoundEntry } from '../data/audit-entries';
import { searchFacts, type AuditCursor, type AuditFilters } from '../rules/search';
import { Audit } from './audit';
import { SearchTerms } from './search-terms';

export const PAGE_SIZE = 50;

export interface AuditPage {
  readonly entries: readonly FoundEntry[];
  /** The reference of each case that an entry names. */
  readonly caseRefs: ReadonlyMap<string, string>;
  /** Where the next page goes on; null on the last. */
  readonly next: AuditCursor | null;
}

/** An auditor looks into the log of their force, and the log says so. */
@Injectable()
export class ReadAuditLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly entries: AuditEntries,
    private readonly audit: Audit,
    private readonly terms: SearchTerms,
  ) {}

  /** What cannot be recorded is not shown: reading and recording are one transaction. */
  async run(actor: OfficerActor, filters: AuditFilters, after: AuditCursor | null): Promise<AuditPage> {
    const found = await this.work.run(async (tx) => {
      const { search, caseId } = await this.terms.of(tx, actor.forceId, filters);
      const behind = { ...search, after: after ?? undefined };
      const entries = await this.entries.search(tx, actor.forceId, behind, PAGE_SIZE + 1);
      await this.audit.record(tx, {
        actor,
        forceId: actor.forceId,
        caseId,
        act: 'audit.read',
        verb: 'consultation',
        subject: { kind: 'audit_log', id: actor.forceId },
        facts: searchFacts(filters, behind, Math.min(entries.length, PAGE_SIZE)),
      });
      return entries;
    });
    const entries = found.slice(0, PAGE_SIZE);
    return {
      entries,
      caseRefs: await this.terms.caseRefs(entries),
      next: found.length > PAGE_SIZE ? (entries.at(-1) ?? null) : null,
    };
  }
}

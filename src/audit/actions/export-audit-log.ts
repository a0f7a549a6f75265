import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { refuseAudit } from '../audit.errors';
import { AuditEntries, type FoundEntry } from '../data/audit-entries';
import { csvOf, EXPORT_MOST } from '../rules/audit-csv';
import { searchFacts, type AuditFilters } from '../rules/search';
import { Audit } from './audit';
import { SearchTerms } from './search-terms';

/** A part of the log as a file for somebody outside it. */
export interface AuditExport {
  readonly csv: string;
  readonly entries: number;
}

/** An auditor gives a part of the log out. The log says what, and to whom. */
@Injectable()
export class ExportAuditLog {
  constructor(
    private readonly work: UnitOfWork,
    private readonly entries: AuditEntries,
    private readonly terms: SearchTerms,
    private readonly audit: Audit,
  ) {}

  /** What cannot be recorded is not given out: both are one transaction. */
  run(actor: OfficerActor, filters: AuditFilters, recipient: string): Promise<AuditExport> {
    return this.work.run(async (tx) => {
      const { search, caseId } = await this.terms.of(tx, actor.forceId, filters);
      const entries = await this.entries.search(tx, actor.forceId, search, EXPORT_MOST + 1);
      if (entries.length > EXPORT_MOST) throw refuseAudit('audit_export_too_long', { most: EXPORT_MOST });
      await this.audit.record(tx, {
        actor,
        forceId: actor.forceId,
        caseId,
        act: 'audit.exported',
        verb: 'disclosure',
        recipient,
        subject: { kind: 'audit_log', id: actor.forceId },
        facts: searchFacts(filters, search, entries.length),
      });
      const refs = await this.terms.caseRefs(entries);
      return { csv: csvOf(entries.map((entry) => rowOf(entry, refs))), entries: entries.length };
    });
  }
}

function rowOf(entry: FoundEntry, caseRefs: ReadonlyMap<string, string>): Record<string, string> {
  return {
    at: entry.at?.toISOString() ?? '',
    day: entry.day,
    kind: entry.verb,
    act: entry.act,
    who: entry.actorName ?? '',
    who_kind: entry.actorKind,
    who_id: entry.actorId ?? '',
    thing: entry.subjectKind,
    thing_id: entry.subjectId,
    case: (entry.caseId && caseRefs.get(entry.caseId)) ?? '',
    purpose: entry.purpose ?? '',
    recipient: entry.recipient ?? '',
    facts: JSON.stringify(entry.facts),
    link: entry.position === null ? '' : String(entry.position),
    entry: entry.id,
  };
}

import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork, type Tx } from '../../platform';
import { AuditSockets } from '../audit-sockets';
import { AuditEntries, type EntrySearch, type FoundEntry } from '../data/audit-entries';
import type { AuditFacts } from '../rules/entry';
import { isId, type AuditCursor, type AuditFilters } from '../rules/search';
import { Audit } from './audit';

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
    private readonly sockets: AuditSockets,
  ) {}

  /** What cannot be recorded is not shown: reading and recording are one transaction. */
  async run(actor: OfficerActor, filters: AuditFilters, after: AuditCursor | null): Promise<AuditPage> {
    const caseId = filters.caseRef ? await this.caseId(actor.forceId, filters.caseRef) : undefined;
    const found = await this.work.run(async (tx) => {
      const search = {
        ...(await this.searchFor(tx, actor.forceId, filters, caseId)),
        after: after ?? undefined,
      };
      const entries = await this.entries.search(tx, actor.forceId, search, PAGE_SIZE + 1);
      await this.audit.record(tx, {
        actor,
        forceId: actor.forceId,
        caseId: caseId === NOTHING ? null : caseId,
        act: 'audit.read',
        verb: 'consultation',
        subject: { kind: 'audit_log', id: actor.forceId },
        facts: factsOf(filters, search, Math.min(entries.length, PAGE_SIZE)),
      });
      return entries;
    });
    const entries = found.slice(0, PAGE_SIZE);
    const cases = [...new Set(entries.flatMap((entry) => entry.caseId ?? []))];
    return {
      entries,
      caseRefs: (await this.sockets.caseNames?.refsOf(cases)) ?? new Map(),
      next: found.length > PAGE_SIZE ? (entries.at(-1) ?? null) : null,
    };
  }

  private async caseId(forceId: string, ref: string): Promise<string> {
    return (await this.sockets.caseNames?.idOf(forceId, ref)) ?? NOTHING;
  }

  private async searchFor(
    tx: Tx,
    forceId: string,
    filters: AuditFilters,
    caseId: string | undefined,
  ): Promise<EntrySearch> {
    const { act, verb, from, to, officer } = filters;
    const actorIds = officer ? await this.officers(tx, forceId, officer) : undefined;
    return { actorIds, actBegins: act, verb, caseId, from, to };
  }

  private async officers(tx: Tx, forceId: string, officer: string): Promise<string[]> {
    if (isId(officer)) return [officer];
    const asked = officer.toLocaleLowerCase('en-GB');
    const people = await this.entries.people(tx, forceId);
    return people.filter(({ name }) => name.toLocaleLowerCase('en-GB').includes(asked)).map(({ id }) => id);
  }
}

/** An id that nothing has: a reference nobody knows finds nothing, like one that is not yours. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** What the auditor asked for: the people found rather than the letters typed. */
function factsOf(filters: AuditFilters, search: EntrySearch, shown: number): AuditFacts {
  const { actorIds } = search;
  return {
    shown,
    ...(actorIds && { officers: actorIds.length }),
    ...(actorIds?.length === 1 && { officer: actorIds[0] ?? null }),
    ...(filters.act && { act: filters.act }),
    ...(filters.verb && { verb: filters.verb }),
    ...(filters.from && { from: filters.from }),
    ...(filters.to && { to: filters.to }),
    ...(search.after && { further: true }),
  };
}

import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { AuditSockets } from '../audit-sockets';
import { AuditEntries, type EntrySearch, type FoundEntry } from '../data/audit-entries';
import { isId, isIdBeginning, type AuditFilters } from '../rules/search';

/** An id that nothing has: a reference nobody knows finds nothing, like one that is not yours. */
const NOTHING = '00000000-0000-0000-0000-000000000000';

/** Turns what an auditor types, which are names and references, into what the log holds, which are ids. */
@Injectable()
export class SearchTerms {
  constructor(
    private readonly entries: AuditEntries,
    private readonly sockets: AuditSockets,
  ) {}

  /** `caseId` is the case it was narrowed to, for the entry about the search; null where there is none. */
  async of(
    tx: Tx,
    forceId: string,
    { officer, thing, caseRef, act, ...rest }: AuditFilters,
  ): Promise<{ readonly search: EntrySearch; readonly caseId: string | null }> {
    const caseId = caseRef ? ((await this.sockets.caseNames?.idOf(forceId, caseRef)) ?? NOTHING) : undefined;
    const search = {
      ...rest,
      caseId,
      actBegins: act,
      actorIds: officer ? await this.officers(tx, forceId, officer) : undefined,
      things: thing ? await this.things(forceId, thing) : undefined,
    };
    return { search, caseId: caseId === NOTHING ? null : (caseId ?? null) };
  }

  /** The reference of each case that an entry names. */
  async caseRefs(entries: readonly FoundEntry[]): Promise<ReadonlyMap<string, string>> {
    const cases = [...new Set(entries.flatMap((entry) => entry.caseId ?? []))];
    return (await this.sockets.caseNames?.refsOf(cases)) ?? new Map();
  }

  private async officers(tx: Tx, forceId: string, officer: string): Promise<string[]> {
    if (isId(officer)) return [officer];
    const asked = officer.toLocaleLowerCase('en-GB');
    const people = await this.entries.people(tx, forceId);
    return people.filter(({ name }) => name.toLocaleLowerCase('en-GB').includes(asked)).map(({ id }) => id);
  }

  /** A reference that people say, or the beginning of an id as the page shows it. */
  private async things(forceId: string, thing: string): Promise<{ ids: string[]; begins: string | null }> {
    const ids = await Promise.all(this.sockets.things.map((named) => named.idsOf(forceId, thing)));
    return { ids: ids.flat(), begins: isIdBeginning(thing) ? thing.toLowerCase() : null };
  }
}

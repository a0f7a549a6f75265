import { cursorToText, type AuditCursor, type AuditFilters } from './rules/search';

/** Addresses of the log's pages. */
export const auditPaths = {
  log: '/office/audit',

  /** The page of the log that goes on behind `after`, under the same filters. */
  further(filters: AuditFilters, after: AuditCursor): string {
    const { officer, act, verb, caseRef, from, to } = filters;
    const asked = Object.entries({
      officer,
      act,
      verb,
      case: caseRef,
      from,
      to,
      cursor: cursorToText(after),
    });
    const query = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return `${auditPaths.log}?${query.toString()}`;
  },
};

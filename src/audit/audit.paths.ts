import { cursorToText, type AuditCursor, type AuditFilters } from './rules/search';

/** Addresses of the log's pages. */
export const auditPaths = {
  log: '/office/audit',
  exportFile: '/office/audit/export',
  verification: '/office/audit/verification',

  /** The log narrowed by these, and going on behind `after`. */
  narrowed(filters: AuditFilters, after: AuditCursor | null = null): string {
    const { officer, thing, act, verb, purpose, recipient, caseRef, from, to } = filters;
    const asked = Object.entries({
      officer,
      thing,
      act,
      verb,
      purpose,
      given: recipient,
      case: caseRef,
      from,
      to,
      cursor: after ? cursorToText(after) : null,
    });
    const query = new URLSearchParams(asked.flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return `${auditPaths.log}?${query.toString()}`;
  },
};

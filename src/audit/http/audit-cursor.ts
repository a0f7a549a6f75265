import { refuseAudit } from '../audit.errors';
import { cursorFromText, type AuditCursor } from '../rules/search';

/** The cursor in an address: absent on the first page. */
export function cursorOf(text: string): AuditCursor | null {
  if (text === '') return null;
  const cursor = cursorFromText(text);
  if (!cursor)
    throw refuseAudit('audit_cursor_not_valid', {}, [{ field: 'cursor', code: 'audit_cursor_not_valid' }]);
  return cursor;
}

import { StreamableFile } from '@nestjs/common';
import type { AuditExport } from '../actions/export-audit-log';

/** The file, to be kept and not shown. The mark at its beginning tells a spreadsheet that it is UTF-8. */
export function csvReply({ csv }: AuditExport): StreamableFile {
  return new StreamableFile(Buffer.from(`\uFEFF${csv}`, 'utf8'), {
    type: 'text/csv; charset=utf-8',
    disposition: 'attachment; filename="audit-log.csv"',
  });
}

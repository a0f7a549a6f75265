import type { FastifyReply } from 'fastify';
import type { CustodySheetRow } from '../data/custody-sheet.entity';
import { custodySheetPdf } from './pdf/custody-sheet-pdf';

export type SheetForm = 'json' | 'pdf';

/** `6f0c….pdf` → its id and in which form; another ending is no sheet. */
export function sheetNamed(name: string): { readonly id: string; readonly form: SheetForm } | null {
  const [, id, form] = /^([0-9a-f-]{36})(?:\.(json|pdf))?$/.exec(name) ?? [];
  return id ? { id, form: form === 'pdf' ? 'pdf' : 'json' } : null;
}

/** Sends the signed file to the byte, or the paper that is made of it. */
export async function sendSheet(reply: FastifyReply, row: CustodySheetRow, form: SheetForm): Promise<void> {
  const body = form === 'pdf' ? await custodySheetPdf(row) : Buffer.from(row.document, 'utf8');
  void reply.headers({
    'cache-control': 'private, no-store',
    'content-type': form === 'pdf' ? 'application/pdf' : 'application/json; charset=utf-8',
    'content-length': body.length,
    'content-disposition': `attachment; filename="custody-sheet-${row.id}.${form}"`,
  });
  await reply.send(body);
}

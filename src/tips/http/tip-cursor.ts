import type { TipCursor } from '../data/tip-envelopes';
import { refuseTip } from '../tips.errors';

const SHAPE = /^([0-3])\.(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where the next page begins, as one word for the address. */
export function cursorWord({ urgency, day, id }: TipCursor): string {
  return Buffer.from(`${urgency}.${day}.${id}`).toString('base64url');
}

export function readCursor(typed: string | null | undefined): TipCursor | null {
  if (!typed) return null;
  const [, urgency, day, id] = SHAPE.exec(Buffer.from(typed, 'base64url').toString('latin1')) ?? [];
  if (!urgency || !day || !id || Number.isNaN(Date.parse(day))) throw refuseTip('tip_cursor_not_valid');
  return { urgency: Number(urgency) as TipCursor['urgency'], day, id };
}

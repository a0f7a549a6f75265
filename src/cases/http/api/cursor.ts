import { refuseCase } from '../../cases.errors';
import type { CaseCursor } from '../../data/cases';

/** How many cases a page of the list holds. */
export const CASES_A_PAGE = 50;

const SHAPE = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Where the next page begins, as one word for the address. */
export function cursorAfter({ createdAt, id }: CaseCursor): string {
  return Buffer.from(`${createdAt.getTime()}.${id}`).toString('base64url');
}

export function readCursor(typed: string | undefined): CaseCursor | null {
  if (!typed) return null;
  const [, time, id] = SHAPE.exec(Buffer.from(typed, 'base64url').toString('latin1')) ?? [];
  if (!time || !id) throw refuseCase('case_cursor_not_valid');
  return { createdAt: new Date(Number(time)), id };
}

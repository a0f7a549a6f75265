import { STATUS_CODES } from 'node:http';
import { words } from '../i18n';
import type { Problem } from './problem';

/** RFC 9457. `reference` is what a caller quotes to us and what the log is searched for. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { field: string; code: string; message: string }[];
  readonly reference: string;
}

/** The sentence for a problem; the general one of its status for a code that was never given words. */
export function sentenceFor({ code, params, status }: Problem, language?: string): string {
  const said = words().sayCode(code, params, language);
  return said ?? words().sayCode(status >= 500 ? 'unexpected' : 'request_not_readable', {}, language) ?? code;
}

/** What a program is told. */
export function problemDocument(problem: Problem, reference: string): ProblemDocument {
  return {
    type: 'about:blank',
    title: STATUS_CODES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: sentenceFor(problem),
    errors: problem.fields.map(({ field, code }) => ({
      field,
      code,
      message: words().sayCode(code) ?? words().say('web.field_not_valid'),
    })),
    reference,
  };
}

/** True for a caller that reads documents rather than pages: the API, and whoever asks for JSON and not HTML. */
export function wantsDocument(path: string, accept: string | undefined): boolean {
  if (path === '/api' || path.startsWith('/api/')) return true;
  const asked = (accept ?? '').toLowerCase();
  return /application\/([a-z.+-]*\+)?json/.test(asked) && !asked.includes('text/html');
}

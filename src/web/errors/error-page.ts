import type { Problem } from './problem';
import { sentenceFor } from './problem-document';
import { t } from '../i18n';
import { view, type ViewResult } from '../views';

/** The kinds of page a person can meet instead of the one asked for; each has a title and a next step. */
const TITLE_OF_STATUS: Readonly<Record<number, string>> = {
  401: 'signed_out',
  403: 'refused',
  404: 'not_found',
  409: 'conflict',
  410: 'gone',
  413: 'too_large',
  415: 'too_large',
  422: 'not_readable',
  429: 'too_many',
  503: 'unavailable',
};

/** The page that tells a person what went wrong and what to do next. */
export function errorPage(problem: Problem, reference: string, path: string, language: string): ViewResult {
  const kind = TITLE_OF_STATUS[problem.status] ?? (problem.status >= 500 ? 'unexpected' : 'not_readable');
  const template = isOffice(path) ? 'web/errors/office-error.njk' : 'web/errors/error.njk';
  const model = {
    title: t(`web.error_page.${kind}.title`, {}, language),
    sentence: sentenceFor(problem, language),
    next: t(`web.error_page.${kind}.next`, {}, language),
    // Where nothing is, the live appeals are a way on; whoever filled in a form must go back instead.
    start: problem.status === 404 || problem.status === 410,
    // A page that is simply not there needs no reference: there is nothing to look up.
    reference: problem.status >= 500 || problem.unexpected ? reference : null,
  };
  return view(template, model, { status: problem.status, headers: problem.headers, language });
}

export function isOffice(path: string): boolean {
  return path === '/office' || path.startsWith('/office/');
}

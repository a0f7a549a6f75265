import { load } from 'cheerio';
import type { TestApp } from '../support/app';
import type { Person } from '../world';

/** The console over HTTP, as somebody of the cast. */
export function consoleOf(house: TestApp) {
  return {
    get: (path: string, who: Person) => house.request().get(path).set('cookie', who.cookie),
    post: (path: string, form: object, who: Person) =>
      house.request().post(path).set('cookie', who.cookie).type('form').redirects(0).send(form),
  };
}

/** Every field of a page's form as a browser would send it; of several the last, or the one that is named. */
export function formOn(html: string, form = 'main form'): Record<string, string | string[]> {
  const page = load(html);
  const fields: Record<string, string | string[]> = {};
  for (const { name, value } of page(form).last().serializeArray()) {
    const known = fields[name];
    fields[name] = known === undefined ? value : [known, value].flat();
  }
  return fields;
}

/** Where the lines of the error summary lead. */
export function errorsIn(html: string): string[] {
  const page = load(html);
  return page('.govuk-error-summary__list a')
    .map((_, link) => page(link).attr('href'))
    .get();
}

import { load, type CheerioAPI } from 'cheerio';
import { ReturnToTip, TipsterDialogue } from '../../src/tips';
import type { TestApp } from '../support/app';

/** A page as a browser without scripts and cookies has it. */
export interface FetchedPage {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
  readonly $: CheerioAPI;
  /** Everything that can be read on it, in one line. */
  readonly text: string;
}

export async function get(house: TestApp, path: string): Promise<FetchedPage> {
  return fetched(
    await house
      .request()
      .get(path)
      .redirects(0)
      .ok(() => true),
  );
}

/** Sends the form of a page as a browser would: hidden fields and all, with what is typed on top. */
export async function send(
  house: TestApp,
  page: FetchedPage,
  typed: Readonly<Record<string, string>> = {},
  form = 'form',
): Promise<FetchedPage> {
  const { $ } = page;
  const fields: Record<string, string> = {};
  for (const input of $(form).first().find('input[type=hidden], input[type=text], textarea').toArray()) {
    fields[$(input).attr('name') ?? ''] = String($(input).val() ?? $(input).text());
  }
  for (const input of $(form).first().find('input:checked').toArray()) {
    fields[$(input).attr('name') ?? ''] = String($(input).val());
  }
  return post(house, $(form).first().attr('action') ?? '', { ...fields, ...typed });
}

export async function post(
  house: TestApp,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<FetchedPage> {
  const sent = house.request().post(path).type('form').redirects(0);
  return fetched(await sent.ok(() => true).send({ ...fields }));
}

/** The receipt code a page shows, or ''. */
export function codeOn({ $ }: FetchedPage): string {
  return $('.code')
    .first()
    .find('span')
    .toArray()
    .map((group) => $(group).text())
    .join('-');
}

/** Kept by no browser, with no cookie, no script and no word of the tip in an address. */
export function quiet({ headers, $ }: FetchedPage): void {
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect($('script')).toHaveLength(0);
  expect($('form[method=get], form:not([method])')).toHaveLength(0);
}

/** What its tipster reads under a code, oldest first. */
export async function said(house: TestApp, code: string): Promise<string[]> {
  const { token } = await house.get(ReturnToTip).run(code);
  const { messages } = await house.get(TipsterDialogue).read(token);
  return messages.map((message) => (message.from === 'you' ? message.said.text : message.text));
}

function fetched({
  status,
  headers,
  text: html,
}: {
  status: number;
  headers: unknown;
  text: string;
}): FetchedPage {
  const $ = load(html);
  const text = $('main').text().replace(/\s+/g, ' ').trim();
  return { status, headers: headers as Record<string, string>, html, $, text };
}

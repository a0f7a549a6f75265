import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import { t } from '../i18n';
import { LayoutSockets, Pages } from '../views';
import { templates } from '../views/environment';

const pages = new Pages(new LayoutSockets());
const environment = templates(true).addGlobal('t', t);
const nobody = { actor: null, path: '/', language: 'en' };

/** The component as HTML: a macro of one folder, called with one set of options. */
function rendered(folder: string, macro: string, params: object): string {
  const source = `{% from "web/components/${folder}/macro.njk" import ${macro} %}{{ ${macro}(params) }}`;
  return environment.renderString(source, { params });
}

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

describe.each(folders)('the component %s', (folder) => {
  const file = (name: string) => path.join(__dirname, folder, name);

  it('says what it is and every option it has', () => {
    const readme = readFileSync(file('README.md'), 'utf8');
    const templates = readdirSync(path.join(__dirname, folder)).filter((name) => name.endsWith('.njk'));
    const options = templates
      .flatMap((name) => [...readFileSync(file(name), 'utf8').matchAll(/params\.(\w+)/g)])
      .map(([, option]) => option);
    const told = [...readme.matchAll(/^\| (.+?) \| .+\|$/gm)].map(([, names]) => names).join(' ');
    expect(options.filter((option) => !told.includes(option))).toEqual([]);
  });

  const examples: Record<string, object> = JSON.parse(readFileSync(file('examples.json'), 'utf8'));
  const macro = /macro (\w+)\(/.exec(readFileSync(file('macro.njk'), 'utf8'))?.[1] ?? '';

  it.each(Object.entries(examples))(
    'renders its example "%s" with neither holes nor inline style',
    (_, params) => {
      const html = rendered(folder, macro, params);
      expect(html).not.toMatch(/undefined|\[object|NaN|\bstyle=|<script|\bon\w+=/);
      expect(html.trim()).not.toBe('');
    },
  );
});

describe('what an officer or a stranger typed', () => {
  it.each([
    ['button', 'button', { text: '<b>', href: '"><b>', hidden: '<b>' }],
    ['promise', 'promise', { kind: '<b>', title: '<b>', lines: ['<b>'], kept: '<b>' }],
    ['facts', 'facts', { rows: [{ key: '<b>', value: '<b>' }] }],
    ['rows', 'rows', { items: [{ href: '#', title: '<b>', line: '<b>', tags: [{ text: '<b>' }] }] }],
    ['table', 'table', { label: '<b>', rows: [{ cells: [{ text: '<b>', under: '<b>' }] }] }],
    ['field', 'textField', { name: 'name', label: '<b>', hint: '<b>', value: '"><b>' }],
    ['field', 'textField', { name: 'name', label: '<b>', lines: 3, value: '</textarea><b>' }],
    ['field', 'choiceField', { name: 'how', label: '<b>', items: [{ value: 'a', text: '<b>' }] }],
    ['still', 'still', { plate: '<b>', picture: { address: '"><b>', alt: '"><b>', sources: [] } }],
    ['error-summary', 'errorSummary', { errors: { list: [{ text: '<b>', href: '#a' }] } }],
  ])('stays text in %s (%s)', (folder, macro, params) => {
    expect(load(rendered(folder, macro, params))('b').length).toBe(0);
  });
});

describe('a field', () => {
  const errors = { list: [], byId: { how: { text: 'Choose how' }, name: { text: 'Give a name' } } };

  it('finds its own error, and ties it to the input', () => {
    const $ = load(
      rendered('field', 'textField', { name: 'name', label: 'Name', hint: 'Half helps', errors }),
    );
    expect($('#name').attr('aria-describedby')).toBe('name-hint name-error');
    expect($('.govuk-error-message').text()).toContain('Give a name');
  });

  it('gives the first of a group the id an error leads to', () => {
    const items = [
      { value: 'friend', text: 'Friend' },
      { value: 'work', text: 'Work' },
    ];
    const $ = load(
      rendered('field', 'choiceField', { name: 'how', label: 'How?', items, value: 'work', errors }),
    );
    expect($('input').first().attr('id')).toBe('how');
    expect($('input:checked').val()).toBe('work');
  });

  it('offers nothing that was typed before', () => {
    const $ = load(rendered('field', 'textField', { name: 'name', label: 'Name' }));
    expect($('input').attr('autocomplete')).toBe('off');
    expect($('input').attr('spellcheck')).toBe('false');
  });
});

describe('a page', () => {
  it('begins its title with "Error:" when a form was refused', async () => {
    const model = { title: 'Tell us', errors: { list: [{ text: 'x', href: '#x' }] }, sentence: '', next: '' };
    const html = await pages.render({ template: 'web/errors/error.njk', model, options: {} }, nobody);
    expect(load(html)('title').text()).toBe('Error: Tell us - Police appeals');
  });
});

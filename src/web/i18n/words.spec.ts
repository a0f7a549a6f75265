import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { language } from './languages';
import { readLocaleFiles, UnusableLocaleFile } from './locale-files';
import { MissingWords, Words } from './words';

const messages = new Map([
  [
    'en',
    new Map([
      ['appeals.people', '{count, plural, one {one person} other {# people}} sought'],
      ['appeals.plain', 'It’s the officer’s own'],
      ['appeals.markup', 'Say {what} <b>now</b>'],
      ['appeals.errors.edition_is_stale', 'Somebody saved edition {edition} first.'],
    ]),
  ],
  ['cy', new Map([['appeals.people', '{count, plural, one {un person} other {# o bobl}}']])],
]);

describe('words', () => {
  const words = new Words(messages, 'throw');

  it('fills placeholders as the language counts', () => {
    expect(words.say('appeals.people', { count: 7 })).toBe('7 people sought');
    expect(words.say('appeals.people', { count: 1 })).toBe('one person sought');
    expect(words.say('appeals.people', { count: 7 }, 'cy')).toBe('7 o bobl');
  });

  it('stand in English where nobody has translated them', () => {
    expect(words.say('appeals.plain', {}, 'cy')).toBe('It’s the officer’s own');
    expect(words.say('appeals.plain', {}, 'no-such-language')).toBe('It’s the officer’s own');
  });

  it('hold no markup', () => {
    expect(words.say('appeals.markup', { what: '<i>' })).toBe('Say <i> <b>now</b>');
  });

  it('find the sentence of a code in whichever feature owns it', () => {
    expect(words.sayCode('edition_is_stale', { edition: 3 })).toBe('Somebody saved edition 3 first.');
    expect(words.sayCode('no_such_code')).toBeNull();
  });

  it('stop a test that asks for what nobody wrote, and never a member of the public', () => {
    expect(() => words.say('appeals.nobody_wrote_this')).toThrow(MissingWords);
    expect(new Words(messages, 'show_key').say('appeals.nobody_wrote_this')).toBe('nobody wrote this');
  });
});

describe('languages', () => {
  it.each([
    ['en', 'en-GB', 'ltr', 'English'],
    ['cy', 'cy', 'ltr', 'Cymraeg'],
    ['ur', 'ur', 'rtl', 'اردو'],
    ['ar', 'ar', 'rtl', 'العربية'],
    ['pl', 'pl', 'ltr', 'Polski'],
  ])('%s', (code, tag, direction, name) => {
    expect(language(code)).toEqual({ code: tag, direction, name });
  });
});

describe('locale files', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'locales-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read by feature', () => {
    mkdirSync(path.join(folder, 'tips/locales'), { recursive: true });
    mkdirSync(path.join(folder, 'kernel'));
    writeFileSync(path.join(folder, 'tips/locales/en.json'), '{"thanks":"Thank you. We have it."}');
    expect(readLocaleFiles(folder).get('en')?.get('tips.thanks')).toBe('Thank you. We have it.');
  });

  it('hold sentences and nothing else', () => {
    writeFileSync(path.join(folder, 'tips/locales/en.json'), '{"thanks":{"a":1}}');
    expect(() => readLocaleFiles(folder)).toThrow(UnusableLocaleFile);
  });
});

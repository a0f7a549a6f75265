import { IntlMessageFormat } from 'intl-messageformat';
import { missingSentences, sentencesIn, unlikeTranslations, unusedSentences, usageIn } from './locales';
import { sources } from './sources';

describe('the words in the locale files', () => {
  const files = sources(['src'], ['.ts', '.njk', '.json']);
  const sentences = sentencesIn(files);
  const usage = usageIn(files);

  it('are there for every key that is asked for and every refusal there is', () => {
    expect(missingSentences(sentences, usage)).toEqual([]);
  });

  it('are all said somewhere', () => {
    expect(unusedSentences(sentences, usage)).toEqual([]);
  });

  it('are the same in every language', () => {
    expect(unlikeTranslations(sentences)).toEqual([]);
  });

  it('can be read as messages', () => {
    const unreadable = [...sentences].flatMap(([language, spoken]) =>
      [...spoken]
        .filter(([, sentence]) => !isReadable(sentence, language))
        .map(([key]) => `${language} ${key}`),
    );
    expect(unreadable).toEqual([]);
  });
});

describe('the words notice', () => {
  const locale = (language: string, words: object) => ({
    path: `src/tips/locales/${language}.json`,
    text: JSON.stringify(words),
  });
  const code = (text: string) => [{ path: 'src/tips/tips.errors.ts', text }];

  it('a key that was never written, in code and in a template', () => {
    const usage = usageIn([
      ...code(`t('tips.title'); t('tips.lead', { n: 1 });`),
      { path: 'src/tips/views/public/form.njk', text: `{{ t('tips.foot') }}` },
    ]);
    expect(missingSentences(sentencesIn([locale('en', { title: 'Tell us' })]), usage)).toEqual([
      expect.stringContaining('"tips.lead"'),
      expect.stringContaining('"tips.foot"'),
    ]);
  });

  it('a refusal without a sentence', () => {
    const usage = usageIn(code(`catalogue({ tip_too_long: 'invalid' }); new DomainError('odd', 'refused');`));
    expect(missingSentences(sentencesIn([]), usage)).toEqual([
      expect.stringContaining('no tips.errors.tip_too_long'),
      expect.stringContaining('"odd"'),
    ]);
    const said = sentencesIn([locale('en', { 'errors.tip_too_long': 'Too long.', 'errors.odd': 'Odd.' })]);
    expect(missingSentences(said, usage)).toEqual([]);
  });

  it('a sentence nobody says, and none that is put together from pieces', () => {
    const sentences = sentencesIn([locale('en', { 'kind.a': 'A', 'state.b.long': 'B', left: 'Left over' })]);
    const usage = usageIn([
      ...code('t(`tips.state.${state}.long`)'),
      { path: 'src/tips/views/public/form.njk', text: `{{ t('tips.kind.' ~ kind) }}` },
    ]);
    expect(unusedSentences(sentences, usage)).toEqual(['"tips.left" is written and nobody says it.']);
  });

  it('a translation that lacks, adds or fills in something else', () => {
    const english = locale('en', { a: 'A', b: '{count} tips', 'errors.c': 'C' });
    expect(
      unlikeTranslations(sentencesIn([english, locale('cy', { b: '{number} awgrym', d: 'D' })])),
    ).toEqual([
      'cy lacks "tips.a".',
      'cy has "tips.d", which English does not know.',
      'cy fills in other placeholders than English in "tips.b".',
    ]);
  });

  it('a message that cannot be read', () => {
    expect(isReadable('{count, plural, one {# tip}', 'en')).toBe(false);
    expect(isReadable('{count, plural, one {# tip} other {# tips}}', 'en')).toBe(true);
  });
});

function isReadable(sentence: string, language: string): boolean {
  try {
    return Boolean(new IntlMessageFormat(sentence, language, undefined, { ignoreTag: true }));
  } catch {
    return false;
  }
}

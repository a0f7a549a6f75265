import { IntlMessageFormat } from 'intl-messageformat';
import { FIRST_LANGUAGE } from './languages';

/** What may stand in for a placeholder. Never what a tipster typed: sentences end up in titles and logs. */
export type Params = Readonly<Record<string, string | number | boolean | Date>>;

/** language → key (`feature.some_key`) → message in ICU MessageFormat. */
export type Messages = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A sentence was asked for that no locale file holds: a misspelt key, or a word that was never written. */
export class MissingWords extends Error {
  constructor(readonly key: string) {
    super(`No words for "${key}" in any locale file`);
    this.name = 'MissingWords';
  }
}

/**
 * Says a key in a language. English stands in where a translation is missing: the console has English only, and
 * the wall that compares locale files notices a gap in what the public reads.
 */
export class Words {
  private readonly compiled = new Map<string, IntlMessageFormat>();
  private readonly sentenceOfCode = new Map<string, string>();

  constructor(
    private readonly messages: Messages,
    /** Missing words throw while we build and test; a member of the public sees plain words instead. */
    private readonly whenMissing: 'throw' | 'show_key',
  ) {
    for (const key of messages.get(FIRST_LANGUAGE)?.keys() ?? []) {
      const code = /\.errors\.([a-z0-9_]+)$/.exec(key)?.[1];
      if (code) this.sentenceOfCode.set(code, key);
    }
  }

  get languages(): string[] {
    return [...this.messages.keys()];
  }

  has(key: string, language: string): boolean {
    return this.messages.get(language)?.has(key) ?? false;
  }

  say(key: string, params: Params = {}, language: string = FIRST_LANGUAGE): string {
    const spoken = this.has(key, language) ? language : FIRST_LANGUAGE;
    const message = this.messages.get(spoken)?.get(key);
    if (message === undefined) {
      if (this.whenMissing === 'throw') throw new MissingWords(key);
      return lastWordsOf(key);
    }
    // A message without placeholders needs no parser, and most have none.
    if (!/[{}'<]/.test(message)) return message;
    return String(this.parsed(spoken, key, message).format({ ...params }));
  }

  /** The sentence for an error code, which is in the catalogue of exactly one feature; null when it has none. */
  sayCode(code: string, params: Params = {}, language: string = FIRST_LANGUAGE): string | null {
    const key = this.sentenceOfCode.get(code);
    return key === undefined ? null : this.say(key, params, language);
  }

  private parsed(language: string, key: string, message: string): IntlMessageFormat {
    const name = `${language} ${key}`;
    const known = this.compiled.get(name);
    if (known) return known;
    const locale = language === FIRST_LANGUAGE ? 'en-GB' : language;
    // Tags in a sentence would be markup out of a locale file: they stay text, and the page escapes them.
    const made = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    this.compiled.set(name, made);
    return made;
  }
}

function lastWordsOf(key: string): string {
  return (key.split('.').at(-1) ?? key).replaceAll('_', ' ');
}

import path from 'node:path';
import { projectRoot } from '../../platform';
import { FIRST_LANGUAGE } from './languages';
import { readLocaleFiles } from './locale-files';
import { Words, type Params } from './words';

let spoken: Words | null = null;

/** The words of this process, read from the locale files at first use. */
export function words(): Words {
  spoken ??= new Words(readLocaleFiles(path.join(projectRoot, 'src')), 'throw');
  return spoken;
}

/** Speaks with other words from now on: production's, which never throw, or those of a test. */
export function setWords(other: Words): void {
  spoken = other;
}

/** The sentence under `feature.some_key`, with its placeholders filled. */
export function t(key: string, params?: Params, language: string = FIRST_LANGUAGE): string {
  return words().say(key, params, language);
}

/** The languages a page can be asked for: those in which the layout itself speaks. */
export function offeredLanguages(): string[] {
  return words().languages.filter((code) => words().has('web.skip', code));
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Messages } from './words';

/** A locale file that is not a flat list of sentences, found while reading it. */
export class UnusableLocaleFile extends Error {
  constructor(file: string, reason: string) {
    super(`${file}: ${reason}`);
    this.name = 'UnusableLocaleFile';
  }
}

/** Reads every `<source>/<feature>/locales/<language>.json`; a key becomes `<feature>.<key>`. */
export function readLocaleFiles(sourceDirectory: string): Messages {
  const messages = new Map<string, Map<string, string>>();
  for (const feature of foldersIn(sourceDirectory)) {
    const directory = path.join(sourceDirectory, feature, 'locales');
    for (const name of filesIn(directory)) {
      const language = path.basename(name, '.json');
      const spoken = messages.get(language) ?? new Map<string, string>();
      for (const [key, sentence] of sentencesIn(path.join(directory, name))) {
        spoken.set(`${feature}.${key}`, sentence);
      }
      messages.set(language, spoken);
    }
  }
  return messages;
}

function sentencesIn(file: string): [string, string][] {
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new UnusableLocaleFile(file, 'must be one object of keys and sentences');
  }
  return Object.entries(parsed).map(([key, sentence]): [string, string] => {
    if (typeof sentence !== 'string') throw new UnusableLocaleFile(file, `"${key}" must be a sentence`);
    return [key, sentence];
  });
}

function foldersIn(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** A feature without words of its own has no such folder. */
function filesIn(directory: string): string[] {
  return readdirSync(path.dirname(directory)).includes('locales')
    ? readdirSync(directory).filter((name) => name.endsWith('.json'))
    : [];
}

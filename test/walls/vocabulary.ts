import path from 'node:path';
import ts from 'typescript';
import { isSpec, lineOf, visit, type Source } from './sources';
import {
  ALLOWED_SENTENCES,
  BARRED_EVERYWHERE,
  BARRED_IN_CODE,
  BARRED_IN_SPECS,
  BARRED_TO_THE_PUBLIC,
  EMPTY_ENDINGS,
  EMPTY_NAMES,
} from './words';

/** One sentence for every file, class, interface or type whose name says nothing. */
export function emptyNames(files: readonly Source[]): string[] {
  return files.flatMap((file) => {
    const name = path.posix.basename(file.path).replace(/\.[a-z]+$/, '');
    const found = emptiness(name.split(/[-.]/)).map(
      (word) => `${file.path}: "${word}" in a name says nothing.`,
    );
    if (!file.path.endsWith('.ts')) return found;
    visit(file, (node) => {
      if (!isNamedType(node) || !node.name) return;
      const type = node.name.text;
      const where = `${file.path}:${lineOf(node)} ${type}`;
      for (const word of emptiness(wordsOf(type))) found.push(`${where}: "${word}" in a name says nothing.`);
      if (/^I[A-Z][a-z]/.test(type)) found.push(`${where}: an I in front of a name says nothing.`);
      const isJob = /\.job\.ts$/.test(file.path) || file.path.startsWith('src/jobs/');
      if (/Handler$/.test(type) && !isJob) found.push(`${where}: only jobs have handlers.`);
    });
    return found;
  });
}

/** One sentence for every barred word in what the public reads: templates of its pages, and every locale file. */
export function barredWords(files: readonly Source[]): string[] {
  return files
    .filter(({ path: file }) => isRead(file))
    .flatMap((file) =>
      sentencesOf(file).flatMap((sentence) =>
        BARRED_TO_THE_PUBLIC.filter(({ word }) => word.test(sentence) && !isAllowed(file.path, sentence)).map(
          ({ word, why }) => `${file.path} says "${word.exec(sentence)?.[0]}": ${why}.`,
        ),
      ),
    );
}

/** One sentence for every line that must not be there: machine paths anywhere, switched-off checks in code, … */
export function barredLines(files: readonly Source[]): string[] {
  return files.flatMap(({ path: file, text }) => {
    const barred = [
      ...BARRED_EVERYWHERE,
      ...(/\.(ts|mjs|cjs)$/.test(file) ? BARRED_IN_CODE : []),
      ...(isSpec(file) ? BARRED_IN_SPECS : []),
    ];
    return text
      .split('\n')
      .flatMap((line, at) =>
        barred.filter(({ what }) => what.test(line)).map(({ why }) => `${file}:${at + 1} ${why}.`),
      );
  });
}

/** The console is in plain English between officers and its templates stay out; its error sentences do not. */
function isRead(file: string): boolean {
  if (/\/locales\/[^/]+\.json$/.test(file)) return true;
  return file.endsWith('.njk') && !/\/officer\/|\/office[^/]*\.njk$|\/layouts\/officer\.njk$/.test(file);
}

function sentencesOf({ path: file, text }: Source): string[] {
  if (file.endsWith('.json')) return Object.values(JSON.parse(text) as Record<string, string>);
  const words = text
    .replace(/\{#[\s\S]*?#\}|\{%[\s\S]*?%\}|\{\{[\s\S]*?\}\}/g, ' ')
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, '\n');
  return words.split('\n');
}

const isAllowed = (file: string, sentence: string): boolean =>
  ALLOWED_SENTENCES.some(([where, part]) => where === file && sentence.includes(part));

function emptiness(words: readonly string[]): string[] {
  const lower = words.map((word) => word.toLowerCase());
  // `cases.data.spec.ts`: what follows the role of a file is not part of its name.
  const last = lower.filter((word) => !['spec', 'd'].includes(word)).at(-1);
  return lower.filter(
    (word, at) => EMPTY_NAMES.includes(word) || (word === last && at > 0 && EMPTY_ENDINGS.includes(word)),
  );
}

const wordsOf = (name: string): string[] => name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);

function isNamedType(
  node: ts.Node,
): node is ts.ClassDeclaration | ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.EnumDeclaration {
  return (
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node)
  );
}

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../../src/platform/config/project-root';

/** A file as a wall sees it: its path from the project's folder, with slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Made by tools or by others, and not ours to keep tidy. */
const NOT_OURS = new Set([
  'node_modules',
  'dist',
  '.data',
  '.git',
  'reports',
  'uploads',
  'package-lock.json',
]);

/** Every file of the project under these places whose name ends in one of the endings. */
export function sources(places: readonly string[], endings: readonly string[]): Source[] {
  return places
    .flatMap((place) => filesUnder(place))
    .filter((file) => endings.some((ending) => file.endsWith(ending)))
    .map((file) => ({ path: file, text: readFileSync(path.join(projectRoot, file), 'utf8') }));
}

function filesUnder(place: string): string[] {
  const full = path.join(projectRoot, place);
  // Git keeps no empty folder: one that is planned and not yet begun is missing in a clone.
  if (NOT_OURS.has(place) || !existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full)
    .filter((name) => !NOT_OURS.has(name))
    .flatMap((name) => filesUnder(path.posix.join(place, name)));
}

export const isSpec = (file: string): boolean => file.endsWith('.spec.ts');

/** Visits every node of a TypeScript file. */
export function visit(source: Source, look: (node: ts.Node) => void): void {
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true);
  const descend = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, descend);
  };
  descend(tree);
}

export const lineOf = (node: ts.Node): number => {
  const file = node.getSourceFile();
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;
};

import ts from 'typescript';
import { lineOf, visit, type Source } from './sources';
import { LINES_AT_MOST, PARAMETERS_AT_MOST } from './words';

/** One sentence for every file too long to be read in one go. */
export function longFiles(files: readonly Source[]): string[] {
  return files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > LINES_AT_MOST)
    .map(({ path, lines }) => `${path} has ${lines} lines: at most ${LINES_AT_MOST}.`);
}

/** One sentence for every class that needs too many others. */
export function crowdedConstructors(files: readonly Source[]): string[] {
  return files.flatMap((file) => {
    const found: string[] = [];
    visit(file, (node) => {
      if (!ts.isConstructorDeclaration(node) || node.parameters.length <= PARAMETERS_AT_MOST) return;
      const name = node.parent.name?.text ?? 'a class';
      found.push(
        `${file.path}:${lineOf(node)} ${name} is built from ${node.parameters.length} parts: at most ${PARAMETERS_AT_MOST}.`,
      );
    });
    return found;
  });
}

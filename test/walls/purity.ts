import ts from 'typescript';
import { ENVIRONMENT_PLACE } from './floors';
import { isSpec, lineOf, visit, type Source } from './sources';

/** Where the answer would change from one call to the next, or from one machine to the next. */
const IMPURE = new Map([
  ['Date.now', 'asks what time it is'],
  ['Math.random', 'throws dice'],
  ['performance.now', 'asks what time it is'],
  ['crypto.randomUUID', 'throws dice'],
  ['process.env', 'reads the environment'],
]);

/** One sentence for every rule that asks the world instead of its arguments. */
export function impurities(files: readonly Source[]): string[] {
  const rules = files.filter(({ path }) => /^src\/[^/]+\/rules\//.test(path) && !isSpec(path));
  return rules.flatMap((file) => {
    const found: string[] = [];
    visit(file, (node) => {
      const deed = deedOf(node);
      if (deed) found.push(`${file.path}:${lineOf(node)} is a rule and ${deed}: it is handed what it needs.`);
    });
    return found;
  });
}

/** One sentence for every reading of the environment outside the configuration. */
export function environmentReaders(files: readonly Source[]): string[] {
  return files
    .filter(({ path, text }) => !path.startsWith(ENVIRONMENT_PLACE) && text.includes('process.env'))
    .flatMap((file) => {
      const found: string[] = [];
      visit(file, (node) => {
        if (ts.isPropertyAccessExpression(node) && node.getText() === 'process.env') {
          found.push(
            `${file.path}:${lineOf(node)} reads the environment: that is for ${ENVIRONMENT_PLACE} only.`,
          );
        }
      });
      return found;
    });
}

/** One sentence for every controller that could write: it may call actions and read, and can make no transaction. */
export function writingControllers(files: readonly Source[]): string[] {
  return files
    .filter(({ path }) => /^src\/[^/]+\/http\//.test(path) && !path.startsWith('src/platform/'))
    .flatMap((file) => {
      const found: string[] = [];
      visit(file, (node) => {
        if (ts.isIdentifier(node) && ['UnitOfWork', 'DataSource', 'EntityManager'].includes(node.text)) {
          found.push(
            `${file.path}:${lineOf(node)} holds a ${node.text}: what http does, it does through actions.`,
          );
        }
      });
      return [...new Set(found)];
    });
}

function deedOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return IMPURE.get(node.getText());
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
    return 'asks what time it is';
  }
  return undefined;
}

import path from 'node:path';
import { Environment, FileSystemLoader } from 'nunjucks';
import { projectRoot } from '../../platform';

/** A template's name is its path under `src`; the macros of govuk-frontend stand beside, under `govuk/`. */
const ROOTS = [
  path.join(projectRoot, 'src'),
  path.join(projectRoot, 'node_modules', 'govuk-frontend', 'dist'),
];

/**
 * Templates are compiled at first use and kept: they change with a deployment, which is a new process.
 * An undefined value renders as nothing, because optional parts of a model are simply left out.
 */
export function templates(autoescape: boolean): Environment {
  return new Environment(new FileSystemLoader(ROOTS, { noCache: false, watch: false }), {
    autoescape,
    throwOnUndefined: false,
    trimBlocks: true,
    lstripBlocks: true,
  });
}

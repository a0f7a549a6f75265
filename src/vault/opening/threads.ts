import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';

const RUNS_FROM_SOURCE = extname(__filename) === '.ts';

/**
 * A thread that can read TypeScript: the specs run the sources themselves, and a thread does not inherit Jest's
 * transformation. The compiled application never comes here.
 */
const FROM_SOURCE = `
  const { workerData } = require('node:worker_threads');
  const Module = require('node:module');
  const load = Module.createRequire(workerData.entry);
  const swc = load('@swc/core');
  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } };
  Module._extensions['.ts'] = (module, file) =>
    module._compile(swc.transformFileSync(file, options).code, file);
  load(workerData.entry);
`;

/** Starts the module `name` of this folder on a thread. What is listed in `moved` is not copied but moved to it. */
export function startThread(name: string, given: object, moved: readonly ArrayBuffer[]): Worker {
  const entry = join(__dirname, name + extname(__filename));
  const options = { workerData: { ...given, entry }, transferList: [...moved] };
  return RUNS_FROM_SOURCE ? new Worker(FROM_SOURCE, { ...options, eval: true }) : new Worker(entry, options);
}

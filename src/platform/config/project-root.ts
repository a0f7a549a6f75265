import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder with package.json, found upwards: the same answer from `src` (tests) and from `dist/src` (running).
 * Templates, words and demo files are read from there.
 */
export const projectRoot: string = (() => {
  let folder = __dirname;
  while (!existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) throw new Error('No package.json above the running code.');
    folder = parent;
  }
  return folder;
})();

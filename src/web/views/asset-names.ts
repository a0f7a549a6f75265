import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../platform';

/** Where the build leaves what browsers fetch. */
export const ASSETS_DIRECTORY = path.join(projectRoot, 'dist', 'assets');
export const ASSETS_PREFIX = '/assets/';

/** A template asked for an asset the build did not make. */
export class UnknownAsset extends Error {
  constructor(name: string, known: Iterable<string>) {
    super(`No asset "${name}". The build made: ${[...known].join(', ') || 'none'}`);
    this.name = 'UnknownAsset';
  }
}

/** `public.css` → `/assets/public-3f2a9c1d.css`, for good: a changed file has another name. */
export class AssetNames {
  private readonly names: ReadonlyMap<string, string>;

  constructor(directory: string = ASSETS_DIRECTORY) {
    const manifest: Record<string, string> = JSON.parse(
      readFileSync(path.join(directory, 'manifest.json'), 'utf8'),
    );
    this.names = new Map(Object.entries(manifest));
  }

  address(name: string): string {
    const hashed = this.names.get(name);
    if (!hashed) throw new UnknownAsset(name, this.names.keys());
    return ASSETS_PREFIX + hashed;
  }
}

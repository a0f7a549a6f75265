import type { ObjectStoreConfig } from '../config';
import { LocalObjectStore } from './local-object-store';
import type { ObjectStore } from './object-store';
import { S3ObjectStore } from './s3/s3-object-store';

/** The store that a configuration names. Asks it nothing yet: whether it works, `check` says. */
export function openObjectStore(config: ObjectStoreConfig): ObjectStore {
  return config.kind === 'local' ? new LocalObjectStore(config.directory) : new S3ObjectStore(config);
}

/** Makes the buckets of a store and sets them up, or puts right what is not so; answers lines to print. */
export async function prepareObjectStore(config: ObjectStoreConfig): Promise<string[]> {
  if (config.kind === 's3') return new S3ObjectStore(config).buckets.prepare();
  await new LocalObjectStore(config.directory).check();
  return ['The folder is there and can be written to.'];
}

import path from 'node:path';
import { projectRoot } from './project-root';
import { Readings } from './readings';

const OBJECT_STORE_KINDS = ['local', 's3'] as const;
export type ObjectStoreKind = (typeof OBJECT_STORE_KINDS)[number];

export interface LocalConfig {
  readonly kind: 'local';
  readonly directory: string;
}

export interface S3Config {
  readonly kind: 's3';
  /** null: Amazon's own, of the region. */
  readonly endpoint: string | null;
  readonly region: string;
  /** Of everything but originals; theirs is called the same with `-originals` behind it. */
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export type ObjectStoreConfig = LocalConfig | S3Config;

/** A name of a bucket that stays one with `-originals` behind it. */
const BUCKET = /^[a-z0-9][a-z0-9-]{1,51}[a-z0-9]$/;

/** The store that `OBJECT_STORE` names. */
export function readObjectStore(read: Readings, production: boolean): ObjectStoreConfig {
  return read.oneOf('OBJECT_STORE', OBJECT_STORE_KINDS, 'local') === 'local'
    ? readLocal(read)
    : readS3(read, production, 'OBJECT_STORE is s3');
}

/**
 * The store of this kind, as its own variables name it, whether or not it is in force: for copying between the two.
 * Throws `ConfigProblems`.
 */
export function readObjectStoreOf(
  env: Readonly<Record<string, string | undefined>>,
  kind: ObjectStoreKind,
): ObjectStoreConfig {
  const read = new Readings(env);
  const config =
    kind === 'local' ? readLocal(read) : readS3(read, env.NODE_ENV === 'production', 'buckets are used');
  read.refuseProblems();
  return config;
}

function readLocal(read: Readings): LocalConfig {
  return { kind: 'local', directory: path.resolve(projectRoot, read.text('UPLOADS_DIR', 'uploads')) };
}

function readS3(read: Readings, production: boolean, because: string): S3Config {
  const endpoint = read.url('S3_ENDPOINT', ['http:', 'https:']);
  const carriesSecret = endpoint !== null && URL.canParse(endpoint) && new URL(endpoint).username !== '';
  read.refuseIf(carriesSecret, 'S3_ENDPOINT', 'may not hold credentials: they have variables of their own');
  const inClear = production && endpoint !== null && !endpoint.startsWith('https:');
  read.refuseIf(inClear, 'S3_ENDPOINT', 'must be an https address in production');
  const bucket = read.required('S3_BUCKET', because);
  read.refuseIf(
    bucket !== '' && !BUCKET.test(bucket),
    'S3_BUCKET',
    'must be 3 to 53 small letters, digits and hyphens',
  );
  return {
    kind: 's3',
    endpoint,
    region: read.text('S3_REGION', 'us-east-1'),
    bucket,
    accessKeyId: read.required('S3_ACCESS_KEY_ID', because),
    secretAccessKey: read.required('S3_SECRET_ACCESS_KEY', because),
  };
}

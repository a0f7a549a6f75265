import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import S3rver from 's3rver';
import type { S3Config } from '../../src/platform';

/**
 * An S3 server in this process, its buckets made. It knows put, get, ranges, parts and delete, checks no signature,
 * knows no conditions, versions or lifecycle: what those do is proved against Ceph (`npm run test:ci`).
 */
export interface RunningS3rver {
  readonly config: S3Config;
  /** What the house is started with to keep its objects here. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function startS3rver(): Promise<RunningS3rver> {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'incident-room-s3rver-'));
  const buckets = ['stills-of-tests', 'stills-of-tests-originals'];
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: buckets.map((name) => ({ name, configs: [] })),
  });
  const { port } = await server.run();
  const config = {
    kind: 's3',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'stills-of-tests',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  } as const;
  return {
    config,
    env: {
      OBJECT_STORE: 's3',
      S3_ENDPOINT: config.endpoint,
      S3_BUCKET: config.bucket,
      S3_ACCESS_KEY_ID: config.accessKeyId,
      S3_SECRET_ACCESS_KEY: config.secretAccessKey,
    },
    close: async () => {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

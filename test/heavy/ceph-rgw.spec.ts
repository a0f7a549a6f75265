import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as s3 from '@aws-sdk/client-s3';
import {
  ObjectExists,
  ObjectMissing,
  ObjectStoreNotReady,
  ObjectStoreRefused,
  readWhole,
  S3ObjectStore,
  type S3Config,
} from '../../src/platform';
import { objectStoreContract } from '../platform/object-store.contract';
import { signedAddressContract } from '../platform/signed-address.contract';
import { eventually } from '../support/eventually';
import { CephRgw, describeOnCeph } from './ceph-rgw';
import { startLosingProxy } from './losing-proxy';

const MEBIBYTE = 1024 * 1024;

/** What nobody holds any more must not be counted as held: on a busy machine it lies about for long. */
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describeOnCeph('the store in buckets of Ceph', () => {
  let rgw: CephRgw;
  let config: S3Config;
  let store: S3ObjectStore;
  /** Another's client, which sees what ours hides. */
  let raw: s3.S3Client;

  beforeAll(async () => {
    rgw = await CephRgw.start();
    const { endpoint, accessKeyId, secretAccessKey } = rgw;
    config = { kind: 's3', endpoint, region: 'us-east-1', bucket: 'stills', accessKeyId, secretAccessKey };
    store = new S3ObjectStore(config);
    raw = new s3.S3Client({
      endpoint,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId, secretAccessKey },
    });
    await expect(store.check()).rejects.toThrow(new ObjectStoreNotReady(NO_BUCKET));
    await store.buckets.prepare();
  });
  afterAll(async () => {
    store.onApplicationShutdown();
    raw.destroy();
    await rgw.stop();
  });
  const NO_BUCKET = 'There is no bucket S3_BUCKET: prepare-object-store makes it.';
  const another = async <T>(over: Partial<S3Config>, work: (other: S3ObjectStore) => Promise<T>) => {
    const other = new S3ObjectStore({ ...config, ...over });
    try {
      return await work(other);
    } finally {
      other.onApplicationShutdown();
    }
  };

  objectStoreContract(() => store);

  it('is ready once it is prepared, and may be prepared again', async () => {
    await expect(store.check()).resolves.toBeUndefined();
    expect(await store.buckets.prepare()).toEqual([
      expect.stringMatching(/^S3_BUCKET: was there; keeps no versions/),
      expect.stringMatching(/^S3_BUCKET-originals: was there; keeps what was replaced or deleted 30 days/),
    ]);
    await expect(store.check()).resolves.toBeUndefined();
  });

  it('refuses a bucket for destroying things that keeps versions, or has kept them', async () => {
    await another({ bucket: 'kept' }, async (kept) => {
      await kept.buckets.prepare();
      for (const Status of ['Enabled', 'Suspended'] as const) {
        await raw.send(
          new s3.PutBucketVersioningCommand({ Bucket: 'kept', VersioningConfiguration: { Status } }),
        );
        await expect(kept.check()).rejects.toThrow('what is destroyed there may come back');
        await expect(kept.buckets.prepare()).rejects.toThrow(ObjectStoreNotReady);
      }
    });
    await another({ bucket: 'unversioned' }, async (unversioned) => {
      await unversioned.buckets.prepare();
      const off = { Status: 'Suspended' } as const;
      await raw.send(
        new s3.PutBucketVersioningCommand({ Bucket: 'unversioned-originals', VersioningConfiguration: off }),
      );
      await expect(unversioned.check()).rejects.toThrow('S3_BUCKET-originals keeps no versions');
    });
  });

  it('keeps what an original was, and nothing of anything else', async () => {
    const versions = async (Bucket: string, Prefix: string) =>
      (await raw.send(new s3.ListObjectVersionsCommand({ Bucket, Prefix }))).Versions ?? [];
    for (const key of ['stills/originals/kept', 'tips/gone']) {
      await store.put(key, Buffer.from('first'));
      await store.put(key, Buffer.from('second'));
      await store.delete(key);
      await expect(store.get(key)).rejects.toThrow(ObjectMissing);
    }
    const kept = await versions('stills-originals', 'stills/originals/kept');
    expect(kept).toHaveLength(2);
    const read = kept.map(async ({ Key, VersionId }) => {
      const asked = new s3.GetObjectCommand({ Bucket: 'stills-originals', Key: Key!, VersionId: VersionId! });
      return (await raw.send(asked)).Body!.transformToString();
    });
    expect((await Promise.all(read)).sort()).toEqual(['first', 'second']);
    expect(await versions('stills', 'tips/gone')).toEqual([]);
  });

  it('has its unfinished uploads and old versions cleared away', async () => {
    const rules = async (Bucket: string) =>
      (await raw.send(new s3.GetBucketLifecycleConfigurationCommand({ Bucket }))).Rules ?? [];
    const abort = { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } };
    const forget = { Status: 'Enabled', NoncurrentVersionExpiration: { NoncurrentDays: 30 } };
    expect(await rules('stills')).toEqual([expect.objectContaining(abort)]);
    expect(await rules('stills-originals')).toEqual(
      expect.arrayContaining([expect.objectContaining(abort), expect.objectContaining(forget)]),
    );
    expect(await rules('stills-originals')).toHaveLength(2);
  });

  it('leaves no part of an upload that breaks off', async () => {
    const uploads = async () =>
      (await raw.send(new s3.ListMultipartUploadsCommand({ Bucket: 'stills' }))).Uploads ?? [];
    // Premise: what nobody aborts is seen there.
    const begun = { Bucket: 'stills', Key: 'stills/begun' };
    const { UploadId } = await raw.send(new s3.CreateMultipartUploadCommand(begun));
    await raw.send(new s3.UploadPartCommand({ ...begun, UploadId, PartNumber: 1, Body: Buffer.from('x') }));
    expect((await uploads()).map(({ Key }) => Key)).toEqual(['stills/begun']);

    let sent = 0;
    const breaking = Readable.from(
      (async function* () {
        for (; sent < 20; sent++) yield randomBytes(MEBIBYTE);
        await eventually(uploads, (all) => all.length === 2);
        throw new Error('the line went dead');
      })(),
    );
    await expect(store.put('stills/breaking', breaking)).rejects.toThrow('the line went dead');
    expect((await uploads()).map(({ Key }) => Key)).toEqual(['stills/begun']);
  });

  it('takes fifty mebibytes in little memory', async () => {
    const hash = createHash('sha256');
    collectGarbage();
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const body = Readable.from(
      (function* () {
        for (let at = 0; at < 50; at++) {
          const piece = randomBytes(MEBIBYTE);
          hash.update(piece);
          collectGarbage();
          most = Math.max(most, process.memoryUsage().arrayBuffers - before);
          yield piece;
        }
      })(),
    );
    const receipt = await store.put('stills/fifty', body);
    expect(receipt).toEqual({ bytes: 50 * MEBIBYTE, sha256: hash.digest('hex') });
    const read = createHash('sha256');
    for await (const chunk of await store.get('stills/fifty')) read.update(chunk as Buffer);
    expect(read.digest('hex')).toBe(receipt.sha256);
    process.stderr.write(`      at most ${Math.round(most / MEBIBYTE)} MiB held while 50 MiB went up\n`);
    expect(most).toBeLessThan(48 * MEBIBYTE);
  });

  it('lists more than one page', async () => {
    const keys = Array.from({ length: 1003 }, (_, at) => `paged/object-${String(at).padStart(4, '0')}`);
    for (let at = 0; at < keys.length; at += 50) {
      await Promise.all(keys.slice(at, at + 50).map((key) => store.put(key, Buffer.from('x'))));
    }
    const found: string[] = [];
    for await (const { key } of store.list('paged/')) found.push(key);
    expect(found.sort()).toEqual(keys);
  });

  it('refuses a wrong secret, and says so without it', async () => {
    const secretAccessKey = randomBytes(20).toString('hex');
    const outcome = await another({ secretAccessKey }, (wrong) =>
      wrong.get('stills/one').then(
        () => null,
        (error: unknown) => error as Error,
      ),
    );
    expect(outcome).toEqual(new ObjectStoreRefused('SignatureDoesNotMatch'));
    const told = [String(outcome), JSON.stringify(outcome), outcome!.stack, outcome!.cause].join();
    for (const secret of [secretAccessKey, config.accessKeyId, new URL(config.endpoint!).port]) {
      expect(told).not.toContain(secret);
    }
  });

  signedAddressContract(() => store);

  it('knows its own object again when the answer to "only where nothing is" was lost', async () => {
    const proxy = await startLosingProxy(config.endpoint!);
    try {
      await another({ endpoint: proxy.url }, async (far) => {
        const put = (words: string) => far.put('stills/lost', Buffer.from(words), { ifAbsent: true });
        await expect(put('mine')).resolves.toMatchObject({ bytes: 4 });
        // Premise: the SDK did ask twice.
        expect(proxy.lost()).toBe(1);
        await expect(put('late')).rejects.toThrow(ObjectExists);
      });
      expect((await readWhole(await store.get('stills/lost'))).toString()).toBe('mine');
    } finally {
      await proxy.close();
    }
  });

  it('reads what another wrote under a key of ours, and lists nothing that is none', async () => {
    await raw.send(new s3.PutObjectCommand({ Bucket: 'stills', Key: 'stills/by-another', Body: 'x' }));
    await raw.send(new s3.PutObjectCommand({ Bucket: 'stills', Key: 'stills/No Key', Body: 'x' }));
    await raw.send(new s3.PutObjectCommand({ Bucket: 'stills', Key: 'stills/originals/astray', Body: 'x' }));
    expect((await readWhole(await store.get('stills/by-another'))).toString()).toBe('x');
    const found: string[] = [];
    for await (const { key } of store.list('stills/')) found.push(key);
    expect(found).toContain('stills/by-another');
    expect(found.filter((key) => /No Key|astray/.test(key))).toEqual([]);
  });
});

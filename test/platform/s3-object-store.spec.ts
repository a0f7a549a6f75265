import {
  ObjectMissing,
  ObjectStoreRefused,
  ObjectStoreUnavailable,
  readWhole,
  S3ObjectStore,
} from '../../src/platform';
import { objectStoreContract } from './object-store.contract';
import { startS3rver, type RunningS3rver } from './s3rver';

describe('the store in buckets (of s3rver, which knows no conditions and no range of the first byte: see test/heavy)', () => {
  let server: RunningS3rver;
  let store: S3ObjectStore;

  beforeAll(async () => {
    server = await startS3rver();
    store = new S3ObjectStore(server.config);
  });
  afterAll(async () => {
    store.onApplicationShutdown();
    await server.close();
  });

  objectStoreContract(() => store, { conditions: false, firstByteAlone: false });

  it('keeps originals in a bucket of their own', async () => {
    await store.put('stills/originals/apart', Buffer.from('x'));
    await store.put('stills/renditions/apart.jpg', Buffer.from('y'));
    const at = (bucket: string, key: string) => fetch(`${server.config.endpoint}/${bucket}/${key}`);
    const found = await Promise.all([
      at('stills-of-tests-originals', 'stills/originals/apart'),
      at('stills-of-tests', 'stills/originals/apart'),
      at('stills-of-tests-originals', 'stills/renditions/apart.jpg'),
      at('stills-of-tests', 'stills/renditions/apart.jpg'),
    ]);
    const isThere = await Promise.all(found.map(async (answer) => (await answer.text()).length === 1));
    expect(isThere).toEqual([true, false, false, true]);
  });

  it('signs an address that loads a handout and nothing else', async () => {
    await store.put('stills/handouts/one.jpg', Buffer.from('a handout'));
    const terms = { seconds: 60, filename: 'LARKFIELD-3.jpg', contentType: 'image/jpeg' };
    const answer = await fetch(await store.signedUrl('stills/handouts/one.jpg', terms));
    expect(await answer.text()).toBe('a handout');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="LARKFIELD-3.jpg"');
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
  });

  it('is not called ready while originals keep no versions, which s3rver cannot', async () => {
    await expect(store.check()).rejects.toThrow(
      'S3_BUCKET-originals keeps no versions: prepare-object-store',
    );
  });

  it('says which bucket is missing, and what makes it', async () => {
    const elsewhere = new S3ObjectStore({ ...server.config, bucket: 'nowhere' });
    await expect(elsewhere.check()).rejects.toThrow('no bucket S3_BUCKET: prepare-object-store');
    await expect(elsewhere.get('stills/one')).rejects.toThrow(new ObjectStoreRefused('NoSuchBucket'));
    elsewhere.onApplicationShutdown();
  });

  it('tells an operator what is wrong and nobody where it stands or who asks', async () => {
    const lost = new S3ObjectStore({ ...server.config, endpoint: 'http://127.0.0.1:9' });
    const asked = [lost.put('stills/one', Buffer.from('x')), lost.get('stills/one'), lost.check()];
    for (const outcome of await Promise.allSettled(asked)) {
      const { reason } = outcome as PromiseRejectedResult;
      expect(reason).toBeInstanceOf(ObjectStoreUnavailable);
      const told = [String(reason), JSON.stringify(reason), (reason as Error).stack].join();
      expect(told).toContain('does not answer now');
      expect(told).not.toMatch(/127\.0\.0\.1|S3RVER|stills-of-tests/);
    }
    lost.onApplicationShutdown();
  });

  it('does not hold a stream that nobody reads against the next reader', async () => {
    await store.put('stills/unread', Buffer.alloc(4 * 1024 * 1024));
    for (let at = 0; at < 100; at++) (await store.get('stills/unread')).destroy();
    await store.delete('stills/unread');
    await expect(store.get('stills/unread')).rejects.toThrow(ObjectMissing);
    expect((await readWhole(await store.get('stills/handouts/one.jpg'))).length).toBe(9);
  });
});

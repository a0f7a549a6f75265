import {
  fileKeyOf,
  FileSealer,
  hash,
  newUploadSecret,
  padmeLength,
  randomBytes,
  randomId,
  SEGMENT_BYTES,
  sealSegment,
  uploadSecretForSender,
  uploadSecretFrom,
  type FileManifest,
} from '../../src/vault';
import { openFile, openSegment, segmentsOf, type FileRange } from '../../src/vault/opening';
import { bytesOf } from '../../src/vault/secrets/secret';
import { flipped, verdictOn, verdictOnPromise } from './refusals';

const KIB = 1024;
const FRAME = 64 * KIB;
const SEALED_FRAME = FRAME + 17;
const HEAD = 3 + 24;
const key = fileKeyOf(newUploadSecret(), 0);
const fileId = randomId();

const inPieces = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));

/** Seals a file as it would stream in, and describes it as a message would. */
async function sealedFile(
  plaintext: Buffer,
  piece = 50_000,
): Promise<{ object: Buffer; manifest: FileManifest }> {
  const sealer = new FileSealer(key, fileId);
  const segments: Buffer[] = [];
  for await (const segment of sealer.segments(inPieces(plaintext, piece))) segments.push(segment);
  const about = { name: 'clip.mp4', type: 'video/mp4', cleaned: 'no', hash: hash(plaintext) };
  return { object: Buffer.concat(segments), manifest: { ...sealer.seal, ...about, key } };
}

async function opened(manifest: FileManifest, object: Buffer, range?: FileRange): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of openFile(manifest, segmentsOf(manifest, object), range))
    pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

describe('a sealed file', () => {
  it.each([0, 1, FRAME - 1, FRAME, FRAME + 1, 192 * KIB + 5, SEGMENT_BYTES, SEGMENT_BYTES + 1])(
    'of %d bytes is read back whole',
    async (length) => {
      const plaintext = randomBytes(length);
      const { object, manifest } = await sealedFile(plaintext);
      expect(manifest.length).toBe(length);
      const frames = Math.max(1, Math.ceil(padmeLength(length) / FRAME));
      expect(object).toHaveLength(manifest.segments.length * HEAD + padmeLength(length) + frames * 17);
      expect((await opened(manifest, object)).equals(plaintext)).toBe(true);
    },
  );

  it('gives any range of itself, across segments too', async () => {
    const plaintext = randomBytes(SEGMENT_BYTES + 300_000);
    const { object, manifest } = await sealedFile(plaintext, 1_000_000);
    expect(manifest.segments).toHaveLength(2);
    const ranges = [
      [0, 1],
      [SEGMENT_BYTES - 3, SEGMENT_BYTES + 3],
      [SEGMENT_BYTES, SEGMENT_BYTES + 1],
      [plaintext.length - 5, plaintext.length],
      [7, 7],
    ];
    for (const [from, to] of ranges) {
      const piece = await opened(manifest, object, { from, to });
      expect(piece.equals(plaintext.subarray(from, to))).toBe(true);
    }
    const beyond = { from: 0, to: plaintext.length + 1 };
    expect(await verdictOnPromise(() => opened(manifest, object, beyond))).toBe('bad_argument');
  });

  it('fills to a size that many lengths share', () => {
    for (let length = 2; length < 300_000; length += 997) {
      const filled = padmeLength(length);
      expect(filled).toBeGreaterThanOrEqual(length);
      expect(filled).toBeLessThanOrEqual(length * 1.12 + 1);
      expect(padmeLength(filled)).toBe(filled);
    }
    for (const power of [29, 31, 40, 48]) expect(padmeLength(2 ** power - 1)).toBe(2 ** power);
  });

  it('is refused when it differs from its manifest', async () => {
    const { object, manifest } = await sealedFile(randomBytes(1000));
    const [segment] = manifest.segments;
    const wrong: FileManifest[] = [
      { ...manifest, length: 999_999 },
      { ...manifest, segments: [] },
      { ...manifest, segments: [segment, segment] },
      { ...manifest, segments: [{ ...segment, hash: Buffer.alloc(32) }] },
    ];
    for (const other of wrong) {
      expect(await verdictOnPromise(() => opened(other, object))).toBe('manifest_mismatch');
    }
    expect(await verdictOnPromise(() => opened(manifest, Buffer.concat([object, Buffer.of(0)])))).toBe(
      'manifest_mismatch',
    );
    expect(await verdictOnPromise(() => opened(manifest, flipped(object, 500)))).toBe('manifest_mismatch');
  });

  it('is refused when something was hidden in its fill', async () => {
    const { manifest } = await sealedFile(randomBytes(1000));
    const sealed = sealSegment(key, fileId, 0, randomBytes(1024));
    const other = { ...manifest, segments: [{ bytes: sealed.length, hash: hash(sealed) }] };
    expect(await verdictOnPromise(() => opened(other, sealed))).toBe('manifest_mismatch');
  });
});

describe('a segment', () => {
  const plaintext = randomBytes(192 * KIB + 5);
  const sealed = sealSegment(key, fileId, 2, plaintext);
  const open = (bytes: Buffer, index = 2, id = fileId) => openSegment(key, id, index, bytes);
  const frameAt = (n: number) => HEAD + n * SEALED_FRAME;

  it('opens in its own place only', () => {
    expect(open(sealed).equals(plaintext)).toBe(true);
    expect(verdictOn(() => open(sealed, 3))).toBe('cannot_open');
    expect(verdictOn(() => open(sealed, 2, randomId()))).toBe('cannot_open');
    expect(verdictOn(() => openSegment(fileKeyOf(newUploadSecret(), 0), fileId, 2, sealed))).toBe(
      'cannot_open',
    );
  });

  it('is refused when cut at any frame boundary', () => {
    for (const frames of [0, 1, 2, 3]) {
      expect(verdictOn(() => open(sealed.subarray(0, frameAt(frames))))).not.toBe('accepted');
    }
  });

  it('is refused when cut anywhere else', () => {
    for (const bytes of [0, 2, 26, 40, frameAt(1) + 1, frameAt(2) + 16, sealed.length - 1]) {
      expect(verdictOn(() => open(sealed.subarray(0, bytes)))).not.toBe('accepted');
    }
  });

  it('is refused with bytes behind its end, be they a frame of its own', () => {
    for (const tail of [Buffer.of(0), Buffer.alloc(17), sealed.subarray(frameAt(3))]) {
      expect(verdictOn(() => open(Buffer.concat([sealed, tail])))).toBe('cannot_open');
    }
  });

  it('is refused with frames swapped, repeated or left out', () => {
    const frames = [0, 1, 2, 3].map((n) => sealed.subarray(frameAt(n), frameAt(n + 1)));
    const head = sealed.subarray(0, HEAD);
    for (const order of [[1, 0, 2, 3], [0, 2, 1, 3], [0, 0, 1, 2, 3], [0, 2, 3], [3]]) {
      const forged = Buffer.concat([head, ...order.map((n) => frames[n])]);
      expect(verdictOn(() => open(forged))).toBe('cannot_open');
    }
  });

  it('is refused with a byte flipped in magic, header or any frame', () => {
    for (const place of [0, 2, 3, 26, HEAD, frameAt(1), frameAt(1) + 20, frameAt(2), sealed.length - 1]) {
      expect(verdictOn(() => open(flipped(sealed, place)))).not.toBe('accepted');
    }
  });

  it('takes 8 MiB and not a byte more', () => {
    expect(verdictOn(() => sealSegment(key, fileId, 0, Buffer.alloc(SEGMENT_BYTES + 1)))).toBe('too_long');
  });
});

describe('an upload', () => {
  it('gives each file a key of its own, which only the sender can make again', () => {
    const upload = newUploadSecret();
    const again = uploadSecretFrom(uploadSecretForSender(upload));
    const [first, second, firstAgain] = [fileKeyOf(upload, 0), fileKeyOf(upload, 1), fileKeyOf(again, 0)];
    expect(bytesOf(first).equals(bytesOf(firstAgain))).toBe(true);
    expect(bytesOf(first).equals(bytesOf(second))).toBe(false);
  });
});

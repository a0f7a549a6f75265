import type { FileManifest } from '../sealing/file-manifest';
import { FILE_MAGIC } from '../sealing/contexts';
import {
  SEGMENT_BYTES,
  sealedSegmentLength,
  segmentContext,
  segmentKey,
  segmentPlan,
} from '../sealing/file-segments';
import type { FileKey } from '../secrets/kinds';
import { wipingAfter } from '../secrets/secret';
import { sodium } from '../sodium/binding';
import { hash, sameBytes } from '../sodium/hash';
import { pullFrames } from '../sodium/stream';
import { refuseUnless } from '../vault-refused';

/** Opens one sealed segment. The plaintext is the caller's to zero. */
export function openSegment(key: FileKey, fileId: string, index: number, sealed: Buffer): Buffer {
  refuseUnless(sealed.length <= sealedSegmentLength(SEGMENT_BYTES), 'malformed');
  refuseUnless(sealed.subarray(0, FILE_MAGIC.length).equals(FILE_MAGIC), 'malformed');
  const stream = segmentKey(key, index);
  const frames = sealed.subarray(FILE_MAGIC.length);
  return wipingAfter([stream], () => pullFrames(stream, frames, segmentContext(fileId, index)));
}

/** Where one sealed segment lies in its object. */
export interface SegmentReach {
  readonly index: number;
  readonly offset: number;
  readonly bytes: number;
}

/** Bytes of the true file, `to` exclusive. */
export interface FileRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The file a manifest describes, or a range of it, in pieces of at most one segment. `read` fetches the bytes of
 * one sealed segment from the object. Whatever differs from the manifest is refused before a byte of it is yielded.
 */
export async function* openFile(
  manifest: FileManifest,
  read: (reach: SegmentReach) => Promise<Buffer>,
  range: FileRange = { from: 0, to: manifest.length },
): AsyncGenerator<Buffer> {
  const plan = enforcedPlan(manifest);
  refuseUnless(range.from >= 0 && range.from <= range.to && range.to <= manifest.length, 'bad_argument');
  let offset = 0;
  for (const [index, plainBytes] of plan.entries()) {
    const start = index * SEGMENT_BYTES;
    const { bytes } = manifest.segments[index];
    if (start < range.to && start + plainBytes > range.from) {
      const plaintext = openEnforced(manifest, index, await read({ index, offset, bytes }));
      try {
        yield plaintext.subarray(Math.max(range.from - start, 0), Math.min(range.to - start, plainBytes));
      } finally {
        sodium.sodium_memzero(plaintext);
      }
    }
    offset += bytes;
  }
}

/** The whole object, when its store can only be read at once: every segment in its place and nothing behind it. */
export function segmentsOf(manifest: FileManifest, object: Buffer): (reach: SegmentReach) => Promise<Buffer> {
  const whole = manifest.segments.reduce((sum, segment) => sum + segment.bytes, 0);
  refuseUnless(object.length === whole, 'manifest_mismatch');
  return (reach) => Promise.resolve(object.subarray(reach.offset, reach.offset + reach.bytes));
}

function enforcedPlan(manifest: FileManifest): number[] {
  const plan = segmentPlan(manifest.length);
  const sizes = manifest.segments.map((segment) => segment.bytes);
  const expected = plan.map(sealedSegmentLength);
  refuseUnless(
    sizes.length === expected.length && sizes.every((size, index) => size === expected[index]),
    'manifest_mismatch',
  );
  return plan;
}

function openEnforced(manifest: FileManifest, index: number, sealed: Buffer): Buffer {
  const segment = manifest.segments[index];
  refuseUnless(sealed.length === segment.bytes && sameBytes(hash(sealed), segment.hash), 'manifest_mismatch');
  const plaintext = openSegment(manifest.key, manifest.fileId, index, sealed);
  const fill = plaintext.subarray(Math.max(manifest.length - index * SEGMENT_BYTES, 0));
  refuseUnless(
    fill.every((byte) => byte === 0),
    'manifest_mismatch',
  );
  return plaintext;
}

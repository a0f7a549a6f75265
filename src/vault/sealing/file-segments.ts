import { idBytes, joined, u32 } from '../codec/bytes';
import type { FileKey, UploadSecret } from '../secrets/kinds';
import { bytesOf, keyFrom, randomSecret, wipingAfter } from '../secrets/secret';
import { derive } from '../sodium/hash';
import { pushFrames, sealedFramesLength } from '../sodium/stream';
import { refuseUnless } from '../vault-refused';
import { FILE_MAGIC } from './contexts';
import { padmeLength } from './padme';

/** Plaintext of one segment, which is one multipart part of the object. */
export const SEGMENT_BYTES = 8 * 1024 * 1024;
const STREAM_HEADER_BYTES = 24;

/** `U`: made with the form and held by the sender alone. */
export function newUploadSecret(): UploadSecret {
  return randomSecret('upload secret');
}

/** `U` back from the sender, as text in the form or the request. */
export function uploadSecretFrom(token: string): UploadSecret {
  return keyFrom('upload secret', Buffer.from(token, 'base64url'));
}

/** The one place where `U` is handed out: to the sender, in the page or answer that started the upload. */
export function uploadSecretForSender(secret: UploadSecret): string {
  return bytesOf(secret).toString('base64url');
}

/** `FK` of file number `index` (from 0) of an upload. */
export function fileKeyOf(upload: UploadSecret, index: number): FileKey {
  refuseUnless(Number.isInteger(index) && index >= 0 && index < 2 ** 31, 'bad_argument');
  return derive('file key', upload, index + 1, 'tp1uplod');
}

/** Seals one segment. The plaintext is the caller's to zero. */
export function sealSegment(key: FileKey, fileId: string, index: number, plaintext: Buffer): Buffer {
  refuseUnless(plaintext.length <= SEGMENT_BYTES, 'too_long');
  const context = segmentContext(fileId, index);
  const stream = segmentKey(key, index);
  return wipingAfter([stream], () => joined(FILE_MAGIC, pushFrames(stream, plaintext, context)));
}

export function segmentKey(key: FileKey, index: number) {
  refuseUnless(Number.isInteger(index) && index >= 0, 'bad_argument');
  return derive('derived key', key, index + 1, 'tp1segmt');
}

export function segmentContext(fileId: string, index: number): Buffer {
  return joined(idBytes(fileId), u32(index));
}

export function sealedSegmentLength(plaintextLength: number): number {
  return FILE_MAGIC.length + STREAM_HEADER_BYTES + sealedFramesLength(plaintextLength);
}

/** The plaintext lengths of the segments of a file of this true length. An empty file is one empty segment. */
export function segmentPlan(trueLength: number): number[] {
  const filled = padmeLength(trueLength);
  const plan: number[] = [];
  for (let left = filled; left > 0; left -= SEGMENT_BYTES) plan.push(Math.min(left, SEGMENT_BYTES));
  return plan.length > 0 ? plan : [0];
}

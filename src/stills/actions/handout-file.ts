import { createHash } from 'node:crypto';
import { iimSegment } from '../rules/iim';
import { withSegments } from '../rules/jpeg-segments';
import type { PictureMetadata } from '../rules/picture-metadata';
import { xmpSegment } from '../rules/xmp';

/**
 * A picture with what is said about it inside its file, in both forms that picture desks read. Nothing is encoded anew:
 * every byte of the picture is the one that was approved. Throws `NotAJpeg`.
 */
export function handoutFile(jpeg: Buffer, metadata: PictureMetadata): Buffer {
  const md5 = (bytes: Buffer): Buffer => createHash('md5').update(bytes).digest();
  return withSegments(jpeg, [xmpSegment(metadata), iimSegment(metadata, md5)]);
}

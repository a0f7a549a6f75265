import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { StoredPicture } from '../data/pictures';
import { askedBytes } from '../rules/byte-range';
import { entityTag, isKnown } from '../rules/entity-tag';
import { CONTENT_TYPES } from '../rules/rendition-name';

export interface PictureAnswer {
  readonly picture: StoredPicture;
  /** How long, and by whom, the bytes may be kept, and what else belongs to this reader. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes, which have proved to be what was put. */
  readonly read: () => Promise<Buffer>;
}

/**
 * Sends a picture or the part of it that was asked for, or says that the reader has these very bytes. No file is
 * opened where no byte is sent, and no header is set before the bytes are in hand.
 */
export async function sendPicture(
  request: FastifyRequest,
  reply: FastifyReply,
  { picture, headers, read }: PictureAnswer,
): Promise<void> {
  const tag = entityTag(picture.sha256);
  const always = {
    ...headers,
    etag: tag,
    'accept-ranges': 'bytes',
    // A search engine must not keep a face that may have to come down within a second.
    'x-robots-tag': 'noindex, noimageindex, noarchive',
    // Newsrooms load pictures from here into their own pages.
    'cross-origin-resource-policy': 'cross-origin',
  };
  if (isKnown(request.headers['if-none-match'], tag)) {
    await reply.code(304).headers(always).send();
    return;
  }
  const full = { ...always, 'content-type': CONTENT_TYPES[picture.format], ...savedAs(picture) };
  if (request.method === 'HEAD') {
    // A stream of nothing leaves the length as it is said here.
    await reply.headers({ ...full, 'content-length': picture.bytes }).send(Readable.from([]));
    return;
  }
  const { range, 'if-range': ifRange } = request.headers;
  const asked = askedBytes({ range, ifRange: ifRange?.toString() }, tag, picture.bytes);
  if (asked === 'unsatisfiable') {
    await reply
      .code(416)
      .headers({ ...always, 'content-range': `bytes */${picture.bytes}` })
      .send();
    return;
  }
  const bytes = await read();
  if (asked === 'whole') {
    await reply.headers(full).send(bytes);
    return;
  }
  const { start, end } = asked;
  const part = { ...full, 'content-range': `bytes ${start}-${end}/${picture.bytes}` };
  await reply
    .code(206)
    .headers(part)
    .send(bytes.subarray(start, end + 1));
}

/** Saved or printed, it still carries the reference a caller can say. */
const savedAs = ({ reference, format }: StoredPicture) => ({
  'content-disposition': `inline; filename="${reference}.${format}"`,
});

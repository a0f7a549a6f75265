import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { StoredPicture } from '../data/pictures';
import { entityTag, isKnown } from '../rules/entity-tag';
import { CONTENT_TYPES, type RenditionKey } from '../rules/rendition-name';

export interface PictureAnswer {
  readonly picture: StoredPicture;
  readonly rendition: RenditionKey;
  /** How long, and by whom, the bytes may be kept. */
  readonly cacheControl: string;
  readonly open: (objectKey: string) => Promise<Readable>;
}

/** Sends a picture, or says that the reader has these very bytes. The file is opened only when it is sent. */
export async function sendPicture(
  request: FastifyRequest,
  reply: FastifyReply,
  { picture, rendition, cacheControl, open }: PictureAnswer,
): Promise<void> {
  const tag = entityTag(picture.sha256);
  void reply.headers({
    etag: tag,
    'cache-control': cacheControl,
    // A search engine must not keep a face that may have to come down within a second.
    'x-robots-tag': 'noindex, noimageindex, noarchive',
    // Newsrooms load pictures from here into their own pages.
    'cross-origin-resource-policy': 'cross-origin',
  });
  if (isKnown(request.headers['if-none-match'], tag)) {
    await reply.code(304).send();
    return;
  }
  void reply.headers({
    'content-type': CONTENT_TYPES[rendition.format],
    'content-length': picture.bytes,
    // Saved or printed, it still carries the reference a caller can say.
    'content-disposition': `inline; filename="${picture.reference}.${rendition.format}"`,
  });
  await reply.send(await open(picture.objectKey));
}

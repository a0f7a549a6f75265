import type { FastifyReply } from 'fastify';
import type { Readable } from 'node:stream';
import type { OpenedHandout } from '../actions/open-handout';

/** Sends the reader to the store where it has addresses, and else sends the file. Nobody on the way may keep either. */
export async function sendHandout(
  reply: FastifyReply,
  { reference, place, url }: OpenedHandout,
  open: (objectKey: string) => Promise<Readable>,
): Promise<void> {
  void reply.headers({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, noimageindex, noarchive',
  });
  if (url) {
    await reply.redirect(url, 303);
    return;
  }
  void reply.headers({
    'content-type': 'image/jpeg',
    'content-length': place.bytes,
    'content-disposition': `attachment; filename="${reference}.jpg"`,
  });
  await reply.send(await open(place.objectKey));
}

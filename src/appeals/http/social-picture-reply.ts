import type { FastifyReply } from 'fastify';

/** The file for whoever asked, once: every copy is written down, so none is kept on the way. */
export async function sendSocialPicture(reply: FastifyReply, bytes: Buffer, name: string): Promise<void> {
  await reply
    .headers({
      'content-type': 'image/jpeg',
      'content-length': bytes.length,
      'content-disposition': `attachment; filename="${name}.jpg"`,
      'cache-control': 'private, no-store',
    })
    .send(bytes);
}

import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform';
import { PictureFiles } from '../../data/picture-files';
import { Pictures, type StoredPicture } from '../../data/pictures';
import { cacheKeys } from '../../rules/cache-keys';
import { parsePublicName } from '../../rules/public-name';
import { refuseStill } from '../../stills.errors';
import { sendPicture } from '../picture-reply';
import { bestFormat } from './best-format';

/**
 * Two seconds: a cache in front of us asks once in two seconds however large the crowd, and a longer time would win
 * nothing more. A page that is open, or loaded anew, shows what was withdrawn for no longer than that and the second
 * that our own processes have. Never beyond it: no `stale-…`, and a cache that cannot ask must not show.
 */
const TWO_SECONDS = 'public, max-age=2, must-revalidate';

/** What the public loads: no cookie, no signature, and its state looked at for every request. */
@ApiExcludeController()
@Controller('stills')
export class PicturesController {
  constructor(
    private readonly pictures: Pictures,
    private readonly files: PictureFiles,
  ) {}

  @Get(':id/:name')
  @Public()
  async show(
    @Param('id') id: string,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = parsePublicName(name);
    if (!asked) throw refuseStill('still_not_found');
    const { format } = asked;
    const look = () =>
      this.pictures.forThePublic(id, asked, (formats) =>
        format ? formats.find((one) => one === format) : bestFormat(request.headers.accept, formats),
      );
    const picture = await look();
    await sendPicture(request, reply, {
      picture,
      headers: { 'cache-control': TWO_SECONDS, ...namedFor(id, picture), ...(!format && { vary: 'Accept' }) },
      read: async () => {
        const bytes = await this.files.verified(picture);
        // A store may be slow; a withdrawal must not wait for it.
        await look();
        return bytes;
      },
    });
  }
}

/** For caches that can be told to let go: the two dialects there are. */
function namedFor(id: string, { reference }: StoredPicture): Record<string, string> {
  const keys = cacheKeys(id.toLowerCase(), reference);
  return { 'surrogate-key': keys.join(' '), 'cache-tag': keys.join(',') };
}

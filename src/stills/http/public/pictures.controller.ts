import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../../platform';
import { PictureFiles } from '../../data/picture-files';
import { Pictures } from '../../data/pictures';
import { parseRenditionName } from '../../rules/rendition-name';
import { refuseStill } from '../../stills.errors';
import { sendPicture } from '../picture-reply';

/** Kept as long as a reader likes and never shown without asking, so a withdrawal is seen at the next look. */
const ASK_EVERY_TIME = 'public, no-cache';

/** What the public loads: no cookie, no signature, and its state asked at every request. */
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
    const rendition = parseRenditionName(name);
    if (!rendition) throw refuseStill('still_not_found');
    const picture = await this.pictures.forThePublic(id, rendition);
    const open = (key: string) => this.files.open(key);
    await sendPicture(request, reply, { picture, rendition, cacheControl: ASK_EVERY_TIME, open });
  }
}

import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { PictureFiles } from '../../data/picture-files';
import { OfficePictures } from '../../data/office-pictures';
import { parseOfficeRenditionName } from '../../rules/rendition-name';
import { refuseStill } from '../../stills.errors';
import { sendPicture } from '../picture-reply';

/** Pictures that are not public yet, or no more, for those who work on them. */
@ApiExcludeController()
@Controller('office/stills')
export class OfficePicturesController {
  constructor(
    private readonly pictures: OfficePictures,
    private readonly files: PictureFiles,
  ) {}

  @Get(':id/:name')
  @Officer('cases.list')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('id') id: string,
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const rendition = parseOfficeRenditionName(name);
    if (!rendition) throw refuseStill('still_not_found');
    const picture = await this.pictures.forOfficer(actor, id, rendition);
    const headers = { 'cache-control': 'private, no-store' };
    await sendPicture(request, reply, { picture, headers, read: () => this.files.verified(picture) });
  }
}

import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PublicAppeals } from '../../../appeals';
import { NIGHT } from '../../../forces';
import { Public } from '../../../platform';
import { entityTag, isKnown, MakeCard } from '../../../stills';
import { SiteAddresses } from '../../data/site-addresses';
import { cardWords } from './sharing';

/** The card says nothing that a withdrawal changes, so whoever keeps it keeps nothing wrong. */
const A_DAY = 'public, max-age=86400';

/** The picture that stands for a link to an appeal. It shows nobody, and is the same before and after a withdrawal. */
@ApiExcludeController()
@Controller('appeals/:slug')
export class CardsController {
  constructor(
    private readonly appeals: PublicAppeals,
    private readonly addresses: SiteAddresses,
    private readonly makeCard: MakeCard,
  ) {}

  @Get('card.png')
  @Public()
  async show(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const sign = await this.appeals.signOf(slug);
    const words = cardWords(sign, await this.addresses.of(sign.forceId));
    const { bytes, sha256 } = await this.makeCard.run({ ...words, night: NIGHT });
    const tag = entityTag(sha256);
    void reply.headers({
      etag: tag,
      'cache-control': A_DAY,
      'cross-origin-resource-policy': 'cross-origin',
    });
    if (isKnown(request.headers['if-none-match'], tag)) {
      await reply.code(304).send();
      return;
    }
    void reply.headers({
      'content-type': 'image/png',
      'content-length': bytes.length,
      'content-disposition': `inline; filename="${words.reference}.png"`,
    });
    await reply.send(bytes);
  }
}

import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsString } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { SOCIAL_SHAPES, type SocialShape } from '../../../stills';
import { MakeSocialPicture } from '../../actions/make-social-picture';
import { sendSocialPicture } from '../social-picture-reply';

export class SocialPictureBody {
  @ApiProperty({ example: 'LARKFIELD-3B', description: 'A still that the live edition shows.' })
  @IsString()
  still: string;

  @ApiProperty({ enum: SOCIAL_SHAPES, description: '1080 by 1080, or 1920 by 1080.' })
  @IsIn(SOCIAL_SHAPES)
  shape: SocialShape;
}

/** Pictures for the force's own posts, for programs of its press office. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug/posts')
export class PostsApiController {
  constructor(private readonly makePicture: MakeSocialPicture) {}

  @Post()
  @HttpCode(200)
  @Officer('appeals.publish')
  @ApiOperation({
    summary: 'A picture for the force’s own posts; each is written down as a place the still went',
  })
  @ApiProduces('image/jpeg')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async create(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { still: ref, shape }: SocialPictureBody,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { bytes } = await this.makePicture.run(actor, { slug, ref, shape });
    await sendSocialPicture(reply, bytes, `${ref}-${shape}`);
  }
}

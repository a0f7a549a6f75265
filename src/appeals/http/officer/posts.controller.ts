import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { SOCIAL_SHAPES } from '../../../stills';
import { bodyChoice, bodyText, type ViewResult } from '../../../web';
import { MakeSocialPicture } from '../../actions/make-social-picture';
import { refuseAppeal } from '../../appeals.errors';
import { AppealFiles } from '../../data/appeal-file';
import { sendSocialPicture } from '../social-picture-reply';
import { postsPage } from './posts.page';

/** Pictures for the force's own posts: its press office chooses one, and the file is the answer. */
@ApiExcludeController()
@Controller('office/appeals/:slug/posts')
export class PostsController {
  constructor(
    private readonly files: AppealFiles,
    private readonly makePicture: MakeSocialPicture,
  ) {}

  @Get()
  @Officer('appeals.publish')
  async show(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    const file = await this.files.of(actor, slug);
    // A guest of another force knows of the appeal; what is posted in its name is not theirs to ask for.
    if (file.appeal.forceId !== actor.forceId) throw refuseAppeal('appeal_not_found');
    if (file.inCase.practice) throw refuseAppeal('appeal_is_practice');
    return postsPage(file, actor);
  }

  @Post()
  @HttpCode(200)
  @Officer('appeals.publish')
  async create(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const ref = bodyText(body, 'still');
    const shape = bodyChoice(body, 'shape', SOCIAL_SHAPES) ?? 'square';
    const { bytes } = await this.makePicture.run(actor, { slug, ref, shape });
    await sendSocialPicture(reply, bytes, `${ref}-${shape}`);
  }
}

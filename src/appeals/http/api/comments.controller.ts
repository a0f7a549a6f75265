import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { CommentOnAppeal } from '../../actions/comment-on-appeal';
import { refuseAppeal } from '../../appeals.errors';
import { AppealComments } from '../../data/appeal-comments';
import { AppealsOfOfficer } from '../../data/appeals-of-officer';
import { CommentBody, commentsAnswer, CommentsAnswer } from './comments.dto';

/** What colleagues of a force say to each other about an appeal. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug/comments')
export class CommentsApiController {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly comments: AppealComments,
    private readonly commentOnAppeal: CommentOnAppeal,
  ) {}

  @Get()
  @Officer('appeals.comment')
  @ApiOperation({ summary: 'What colleagues said about the appeal, newest first' })
  @ApiOkResponse({ type: CommentsAnswer })
  async list(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<CommentsAnswer> {
    const { appeal } = await this.ofOfficer.forActor(actor, slug);
    const comments = await this.comments.of(actor, appeal);
    if (!comments) throw refuseAppeal('appeal_not_found');
    return commentsAnswer(comments);
  }

  @Post()
  @Officer('appeals.comment')
  @ApiOperation({ summary: 'Say something about it to colleagues; answers all that was said' })
  @ApiOkResponse({ type: CommentsAnswer })
  @HttpCode(200)
  async write(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { part, text }: CommentBody,
  ): Promise<CommentsAnswer> {
    await this.commentOnAppeal.run(actor, { slug, part, text });
    return this.list(actor, slug);
  }

  @Post(':id/settlement')
  @HttpCode(204)
  @Officer('appeals.comment')
  @ApiOperation({ summary: 'Mark a comment as settled' })
  @ApiNoContentResponse()
  async settle(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<void> {
    await this.commentOnAppeal.settle(actor, slug, id);
  }
}

import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { KeepWording } from '../../actions/keep-wording';
import { ReviseAppeal } from '../../actions/revise-appeal';
import { SubmitAppeal } from '../../actions/submit-appeal';
import { SeenEditionBody } from './acts.dto';
import { EditionAnswer } from './edition-answer';
import { contentOfBody, RevisionBody } from './edition.dto';
import { ToldEditions } from './told-editions';
import { KeepWordingBody } from './wording.dto';

/** An appeal while it is being written. */
@ApiTags('appeals')
@Controller('api/v1/appeals/:slug')
export class DraftController {
  constructor(
    private readonly editions: ToldEditions,
    private readonly reviseAppeal: ReviseAppeal,
    private readonly keepWording: KeepWording,
    private readonly submitAppeal: SubmitAppeal,
  ) {}

  @Get('draft')
  @Officer('appeals.read')
  @ApiOperation({
    summary: 'The newest edition, in whatever state, with what stands in the way of publishing it',
  })
  @ApiOkResponse({ type: EditionAnswer })
  show(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<EditionAnswer> {
    return this.editions.of(actor, slug);
  }

  @Patch('draft')
  @Officer('appeals.draft')
  @ApiOperation({ summary: 'Write in the draft; an edit of what was submitted begins the next edition' })
  @ApiOkResponse({ type: EditionAnswer })
  async revise(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: RevisionBody,
  ): Promise<EditionAnswer> {
    const { edition, version } = body;
    await this.reviseAppeal.run(actor, { slug, edition, version, content: contentOfBody(body) });
    return this.editions.of(actor, slug);
  }

  @Post('wording')
  @HttpCode(200)
  @Officer('appeals.draft')
  @ApiOperation({ summary: 'Keep words that the wording check found, for a reason' })
  @ApiOkResponse({ type: EditionAnswer })
  async keep(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() answer: KeepWordingBody,
  ): Promise<EditionAnswer> {
    await this.keepWording.run(actor, { slug, ...answer });
    return this.editions.of(actor, slug);
  }

  @Post('submission')
  @HttpCode(200)
  @Officer('appeals.draft')
  @ApiOperation({
    summary:
      'Put the draft before the authorising officers, with what the wording check left open in front of them',
  })
  @ApiOkResponse({ type: EditionAnswer })
  async submit(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() { edition }: SeenEditionBody,
  ): Promise<EditionAnswer> {
    await this.submitAppeal.run(actor, { slug, edition, wording: 'open' });
    return this.editions.of(actor, slug);
  }
}

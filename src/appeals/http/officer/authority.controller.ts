import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { CheckDecisions } from '../../actions/check-decisions';
import { DecideAuthority } from '../../actions/decide-authority';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles, type AppealFile } from '../../data/appeal-file';
import { contentOf } from '../../data/edition-content';
import { decisionError, parseAuthorityForm } from './authority.form';
import { authorityPage, type AuthorityState } from './authority.page';
import { commentTyped } from './comments.form';
import { PageComments } from './page-comments';
import { saidIn, saying } from './said';
import { taken } from './taken';

/** The decision on an edition. Whoever may read it sees the page, and why they cannot decide. */
@ApiExcludeController()
@Controller('office/appeals/:slug/authority')
export class AuthorityController {
  constructor(
    private readonly files: AppealFiles,
    private readonly decideAuthority: DecideAuthority,
    private readonly decisions: CheckDecisions,
    private readonly comments: PageComments,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('appeals.read')
  async form(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    return this.page(await this.files.of(actor, slug), actor, { said: saidIn(query) });
  }

  @Post('comments')
  @Officer('appeals.comment')
  async comment(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const left = await this.comments.leave(actor, slug, body);
    if (left.ok) return redirectTo(`${saying(appealPaths.authority(slug), 'commented')}#comments`);
    return this.page(await this.files.of(actor, slug), actor, { ...left, comment: commentTyped(body) });
  }

  @Post('comments/:id/settlement')
  @Officer('appeals.comment')
  async settle(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<RedirectResult> {
    await this.comments.settle(actor, slug, id);
    return redirectTo(`${appealPaths.authority(slug)}#comments`);
  }

  @Post()
  @Officer('appeals.authorise')
  async decide(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const file = await this.files.of(actor, slug);
    const form = parseAuthorityForm(slug, contentOf(file.latest), body);
    if (!form.ok) return this.page(file, actor, form);
    const { decision, values } = form.value;
    const decided = await taken(this.decideAuthority.run(actor, decision), decisionError);
    if (!decided.ok) {
      return this.page(await this.files.of(actor, slug), actor, { ...decided, values });
    }
    return redirectTo(saying(appealPaths.office(slug), decision.decision));
  }

  private async page(file: AppealFile, actor: OfficerActor, state: AuthorityState = {}): Promise<ViewResult> {
    const decisions = await this.decisions.of(file.editions);
    const comments = await this.comments.of(actor, file);
    return authorityPage(file, actor, this.clock.now(), { ...state, decisions, comments });
  }
}

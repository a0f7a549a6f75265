import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { DecideAuthority } from '../../actions/decide-authority';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles } from '../../data/appeal-file';
import { contentOf } from '../../data/edition-content';
import { decisionError, parseAuthorityForm } from './authority.form';
import { authorityPage } from './authority.page';
import { saying } from './said';
import { taken } from './taken';

/** The decision on an edition. Whoever may read it sees the page, and why they cannot decide. */
@ApiExcludeController()
@Controller('office/appeals/:slug/authority')
export class AuthorityController {
  constructor(
    private readonly files: AppealFiles,
    private readonly decideAuthority: DecideAuthority,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('appeals.read')
  async form(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    return authorityPage(await this.files.of(actor, slug), actor, this.clock.now());
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
    if (!form.ok) return authorityPage(file, actor, this.clock.now(), form);
    const { decision, values } = form.value;
    const decided = await taken(this.decideAuthority.run(actor, decision), decisionError);
    if (!decided.ok) {
      return authorityPage(await this.files.of(actor, slug), actor, this.clock.now(), { ...decided, values });
    }
    return redirectTo(saying(appealPaths.office(slug), decision.decision));
  }
}

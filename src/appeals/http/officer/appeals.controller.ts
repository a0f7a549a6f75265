import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Cases } from '../../../cases';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyChoice, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AppealReadiness } from '../../actions/appeal-readiness';
import { DraftAppeal } from '../../actions/draft-appeal';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles, type AppealFile } from '../../data/appeal-file';
import { APPEAL_TEMPLATES } from '../../rules/appeal-template';
import { appealPage, caseAppealsPage, type AppealShown } from './appeal.page';
import { differencesPage } from './differences.page';
import { saidIn, saying } from './said';

/** An appeal, and the appeals of a case. */
@ApiExcludeController()
@Controller('office')
export class AppealsController {
  constructor(
    private readonly files: AppealFiles,
    private readonly cases: Cases,
    private readonly readiness: AppealReadiness,
    private readonly draftAppeal: DraftAppeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('appeals/:slug')
  @Officer('appeals.read')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    const shown = await this.shown(await this.files.of(actor, slug));
    return appealPage(shown, actor, this.clock.now(), saidIn(query));
  }

  @Get('appeals/:slug/differences')
  @Officer('appeals.read')
  async differences(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    return differencesPage(await this.files.of(actor, slug), actor, query);
  }

  @Get('cases/:ref/appeal')
  @Officer('appeals.read')
  async ofCase(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    const mine = await this.cases.forActor(actor, ref);
    const files = await this.files.ofCase(actor, ref);
    const shown = await Promise.all(files.map((file) => this.shown(file)));
    return caseAppealsPage(mine, shown, actor, this.clock.now());
  }

  @Post('cases/:ref/appeal')
  @Officer('appeals.draft')
  async begin(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<RedirectResult> {
    const template = bodyChoice(body, 'template', APPEAL_TEMPLATES);
    const { slug } = await this.draftAppeal.run(actor, { caseRef: ref, template });
    return redirectTo(saying(appealPaths.draft(slug), 'begun'));
  }

  private async shown(file: AppealFile): Promise<AppealShown> {
    return { file, blockers: await this.readiness.blockers(file.latest, file.inCase) };
  }
}

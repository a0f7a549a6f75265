import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { SubmitAppeal } from '../../actions/submit-appeal';
import { appealPaths } from '../../appeals.paths';
import { DraftActs } from './draft-acts';
import { inputOf } from './edition.form';
import { saidIn, saying } from './said';
import { taken } from './taken';

/** Writing an appeal, and putting it forward: the same form, sent to two addresses. */
@ApiExcludeController()
@Controller('office/appeals/:slug')
export class DraftsController {
  constructor(
    private readonly draft: DraftActs,
    private readonly submitAppeal: SubmitAppeal,
  ) {}

  @Get('draft')
  @Officer('appeals.draft')
  form(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    return this.draft.page(actor, slug, { said: saidIn(query) });
  }

  @Post('draft')
  @Officer('appeals.draft')
  async save(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const saved = await this.draft.save(actor, slug, body);
    return 'page' in saved ? saved.page : redirectTo(saying(appealPaths.draft(slug), 'saved'));
  }

  /** What is typed is saved first, so that a refusal loses nothing and what is put forward is what was read. */
  @Post('submission')
  @Officer('appeals.draft')
  async submit(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const saved = await this.draft.save(actor, slug, body);
    if ('page' in saved) return saved.page;
    const seen = { slug, edition: saved.place.edition };
    const submitted = await taken(this.submitAppeal.run(actor, seen), inputOf);
    if (!submitted.ok) return this.draft.page(actor, slug, { ...submitted, values: saved.form.values });
    return redirectTo(saying(appealPaths.office(slug), 'submitted'));
  }
}

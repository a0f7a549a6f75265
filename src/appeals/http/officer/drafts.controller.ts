import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { londonDay, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { ReviseAppeal } from '../../actions/revise-appeal';
import { SubmitAppeal } from '../../actions/submit-appeal';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles } from '../../data/appeal-file';
import { inputOf, parseEditionForm } from './edition.form';
import { editorPage, type EditorState } from './editor.page';
import { saidIn, saying } from './said';
import { taken } from './taken';

/** Writing an appeal, and putting it forward: the same form, sent to two addresses. */
@ApiExcludeController()
@Controller('office/appeals/:slug')
export class DraftsController {
  constructor(
    private readonly files: AppealFiles,
    private readonly reviseAppeal: ReviseAppeal,
    private readonly submitAppeal: SubmitAppeal,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('draft')
  @Officer('appeals.draft')
  form(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    return this.page(actor, slug, { said: saidIn(query) });
  }

  @Post('draft')
  @Officer('appeals.draft')
  async save(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseEditionForm(body, londonDay(this.clock.now()));
    if (!form.ok) return this.page(actor, slug, form);
    const { edition, version, content, values, atInput } = form.value;
    const saved = await taken(this.reviseAppeal.run(actor, { slug, edition, version, content }), atInput);
    if (!saved.ok) return this.page(actor, slug, { ...saved, values });
    return redirectTo(saying(appealPaths.draft(slug), 'saved'));
  }

  /** What is typed is saved first, so that a refusal loses nothing and what is put forward is what was read. */
  @Post('submission')
  @Officer('appeals.draft')
  async submit(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseEditionForm(body, londonDay(this.clock.now()));
    if (!form.ok) return this.page(actor, slug, form);
    const { edition, version, content, values, atInput } = form.value;
    const saved = await taken(this.reviseAppeal.run(actor, { slug, edition, version, content }), atInput);
    if (!saved.ok) return this.page(actor, slug, { ...saved, values });
    const seen = { slug, edition: saved.value.edition };
    const submitted = await taken(this.submitAppeal.run(actor, seen), inputOf);
    if (!submitted.ok) return this.page(actor, slug, { ...submitted, values });
    return redirectTo(saying(appealPaths.office(slug), 'submitted'));
  }

  private async page(actor: OfficerActor, slug: string, state: EditorState): Promise<ViewResult> {
    return editorPage(await this.files.ofTeam(actor, slug), actor, this.clock.now(), state);
  }
}

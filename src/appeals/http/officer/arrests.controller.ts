import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { TellArrest } from '../../actions/tell-arrest';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles } from '../../data/appeal-file';
import { arrestError, parseArrestForm } from './arrests.form';
import { arrestsPage } from './arrests.page';
import { saying } from './said';
import { taken } from './taken';

/** Arrests told beside a live appeal. */
@ApiExcludeController()
@Controller('office/appeals/:slug/arrests')
export class ArrestsController {
  constructor(
    private readonly files: AppealFiles,
    private readonly tellArrest: TellArrest,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('appeals.arrests')
  async index(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    return arrestsPage(await this.files.of(actor, slug), actor, this.clock.now());
  }

  @Post()
  @Officer('appeals.arrests')
  async tell(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const file = await this.files.of(actor, slug);
    const form = parseArrestForm(body);
    if (!form.ok) return arrestsPage(file, actor, this.clock.now(), form.values, form.errors);
    const { told, values } = form.value;
    const done = await taken(this.tellArrest.run(actor, { ...told, slug }), arrestError);
    if (!done.ok) return arrestsPage(file, actor, this.clock.now(), values, done.errors);
    return redirectTo(saying(appealPaths.office(slug), 'arrest_told'));
  }

  @Post(':id/removal')
  @Officer('appeals.arrests')
  async remove(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Param('id') id: string,
  ): Promise<RedirectResult> {
    await this.tellArrest.remove(actor, slug, id);
    return redirectTo(appealPaths.arrests(slug));
  }
}

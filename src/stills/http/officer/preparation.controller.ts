import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { atCase } from '../../../persons-sought';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { PrepareStill } from '../../actions/prepare-still';
import { StillInCase } from '../../data/still-in-case';
import { stillPaths } from '../../stills.paths';
import { parsePreparationForm } from './preparation.form';
import { preparationPage } from './preparation.page';
import { saidIn, saying } from './said';

/** Words and faces of a still, on one page that needs no script. */
@ApiExcludeController()
@Controller('office/stills/:ref/preparation')
export class PreparationController {
  constructor(
    private readonly stillInCase: StillInCase,
    private readonly prepareStill: PrepareStill,
  ) {}

  @Get()
  @Officer('stills.prepare')
  async form(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    const { inCase, still } = await this.stillInCase.ofTeam(actor, ref);
    return preparationPage(atCase(inCase, actor), still, saidIn(query));
  }

  @Post()
  @Officer('stills.prepare')
  async prepare(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const { inCase, still } = await this.stillInCase.ofTeam(actor, ref);
    const form = parsePreparationForm(still, body);
    if (!form.ok) return preparationPage(atCase(inCase, actor), still, null, form.values, form.errors);
    await this.prepareStill.run(actor, form.value);
    return redirectTo(saying(stillPaths.show(still.reference), 'prepared'));
  }
}

import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { atCase, type AtCase } from '../../../persons-sought';
import { CurrentActor, Officer } from '../../../platform';
import { redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { OpenStill } from '../../actions/open-still';
import { PrepareStill } from '../../actions/prepare-still';
import { StillInCase } from '../../data/still-in-case';
import type { StillRecord } from '../../data/stills';
import { stillPaths } from '../../stills.paths';
import { parsePreparationForm, preparationTyped, pressOf, withCovers } from './preparation.form';
import { preparationPage } from './preparation.page';
import { coversSaid, saidIn, saying } from './said';
import { meanwhile, orMeanwhile } from './meanwhile';

/** Everything that is done to a still before it may be approved, on one page that needs no script. */
@ApiExcludeController()
@Controller('office/stills/:ref/preparation')
export class PreparationController {
  constructor(
    private readonly stillInCase: StillInCase,
    private readonly openStill: OpenStill,
    private readonly prepareStill: PrepareStill,
  ) {}

  @Get()
  @Officer('stills.prepare')
  async form(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<ViewResult> {
    const { inCase, still } = await this.openStill.run(actor, ref, 'preparation');
    return preparationPage(atCase(inCase, actor), still, { said: saidIn(query) });
  }

  @Post()
  @Officer('stills.prepare')
  async prepare(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const { inCase, still } = await this.stillInCase.ofTeam(actor, ref);
    const at = atCase(inCase, actor);
    const press = pressOf(body);
    if (press === 'cover') return coversAdded(at, still, body);
    const form = parsePreparationForm(still, body);
    if (!form.ok) return preparationPage(at, still, form);
    const done = await orMeanwhile(this.prepareStill.run(actor, form.value));
    if (done !== 'prepared') return this.changedMeanwhile(actor, ref, body, done);
    const { reference } = still;
    return redirectTo(
      press === 'stay'
        ? saying(stillPaths.preparation(reference), 'kept')
        : saying(stillPaths.show(reference), 'prepared'),
    );
  }

  /** Nothing that was typed is lost because somebody else was faster; the next saving knows what it replaces. */
  private async changedMeanwhile(
    actor: OfficerActor,
    ref: string,
    body: unknown,
    code: Parameters<typeof meanwhile>[0],
  ): Promise<ViewResult> {
    const { inCase, still } = await this.stillInCase.ofTeam(actor, ref);
    const values = { ...preparationTyped(body), revision: String(still.revision) };
    return preparationPage(atCase(inCase, actor), still, { values, ...meanwhile(code) });
  }
}

function coversAdded(at: AtCase, still: StillRecord, body: unknown): ViewResult {
  const form = withCovers(still, body);
  if (!form.ok) return preparationPage(at, still, form);
  const { values, added } = form.value;
  return preparationPage(at, still, { values, said: coversSaid(added), unsaved: true });
}

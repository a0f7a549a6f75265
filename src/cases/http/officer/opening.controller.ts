import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { londonDay, redirectTo, type FormErrors, type RedirectResult, type ViewResult } from '../../../web';
import { OpenCase } from '../../actions/open-case';
import { casePaths } from '../../cases.paths';
import { Colleagues } from '../../data/colleagues';
import { NOTHING_TYPED, parseOpeningForm, type OpeningValues } from './case.form';
import { openingPage } from './case.page';
import { takenForm } from './refused-form';

/** Opening a case, with the colleague who is its second reader from the first moment. */
@ApiExcludeController()
@Controller('office/cases')
export class OpeningController {
  constructor(
    private readonly colleagues: Colleagues,
    private readonly openCase: OpenCase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('new')
  @Officer('cases.open')
  form(@CurrentActor() actor: OfficerActor): Promise<ViewResult> {
    return this.page(actor, NOTHING_TYPED);
  }

  @Post()
  @Officer('cases.open')
  async open(
    @CurrentActor() actor: OfficerActor,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const form = parseOpeningForm(body, londonDay(this.clock.now()));
    if (!form.ok) return this.page(actor, form.values, form.errors);
    const { value, values } = form.value;
    const opened = await takenForm(values, this.openCase.run(actor, value));
    if (!opened.ok) return this.page(actor, opened.values, opened.errors);
    return redirectTo(`${casePaths.show(opened.value.ref)}?said=opened`);
  }

  private async page(actor: OfficerActor, values: OpeningValues, errors?: FormErrors): Promise<ViewResult> {
    const colleagues = await this.colleagues.certifiedReaders(actor.forceId, actor.id);
    return openingPage(values, colleagues, errors);
  }
}

import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CLOCK, type Clock, type OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { londonDay, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { CloseCase } from '../../actions/close-case';
import { ReviseCase } from '../../actions/revise-case';
import { casePaths } from '../../cases.paths';
import { CaseOverview } from '../../data/case-overview';
import { parseDetailsForm, valuesOf } from './case.form';
import { CaseNotices } from './case-notices';
import { casePage, closurePage, revisionPage } from './case.page';
import { takenForm } from './refused-form';

/** One case: what is known of it, revising that, and closing it. */
@ApiExcludeController()
@Controller('office/cases/:ref')
export class CaseController {
  constructor(
    private readonly overview: CaseOverview,
    private readonly reviseCase: ReviseCase,
    private readonly closeCase: CloseCase,
    private readonly notices: CaseNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Officer('cases.list')
  async show(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Query('said') said: unknown,
  ): Promise<ViewResult> {
    const { mine, standings, linked } = await this.overview.of(actor, ref);
    const notices = await this.notices.of(actor, mine);
    return casePage(actor, { mine, standings, linked, notices }, String(said));
  }

  @Get('details')
  @Officer('cases.revise')
  async details(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    const mine = await this.overview.readable(actor, ref);
    return revisionPage(actor, mine, valuesOf(mine));
  }

  @Post('details')
  @Officer('cases.revise')
  async revise(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const mine = await this.overview.readable(actor, ref);
    const form = parseDetailsForm(body, londonDay(this.clock.now()));
    if (!form.ok) return revisionPage(actor, mine, form.values, form.errors);
    const { value, values } = form.value;
    const revised = await takenForm(values, this.reviseCase.run(actor, ref, value));
    if (!revised.ok) return revisionPage(actor, mine, revised.values, revised.errors);
    return redirectTo(`${casePaths.show(ref)}?said=revised`);
  }

  @Get('closure')
  @Officer('cases.close')
  async closure(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    return closurePage(actor, await this.overview.readable(actor, ref));
  }

  @Post('closure')
  @Officer('cases.close')
  async close(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<RedirectResult> {
    await this.closeCase.run(actor, ref);
    return redirectTo(`${casePaths.show(ref)}?said=closed`);
  }
}

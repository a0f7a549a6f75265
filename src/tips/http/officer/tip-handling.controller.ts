import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyTicked, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { AllocateTip } from '../../actions/allocate-tip';
import { DisposeTip } from '../../actions/dispose-tip';
import { ReopenTip } from '../../actions/reopen-tip';
import { tipOfficePaths } from '../../tips.paths';
import { at, openedPlace, saying } from '../inbox-place';
import { refusedAt } from './refused-words';
import { parseAllocationForm, parseClosingForm } from './tip.form';
import { TipScreen } from './tip-screen';

/** Who answers for a tip, and how it ends. */
@ApiExcludeController()
@Controller('office/tips/:id')
export class TipHandlingController {
  constructor(
    private readonly screen: TipScreen,
    private readonly allocateTip: AllocateTip,
    private readonly disposeTip: DisposeTip,
    private readonly reopenTip: ReopenTip,
  ) {}

  @Post('assignment')
  @Officer('tips.allocate')
  async allocate(
    @CurrentActor() actor: OfficerActor,
    @Param('id') tipId: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const place = openedPlace(query);
    const allocation = { tipId, ...parseAllocationForm(body) };
    const errors = await refusedAt('officer', this.allocateTip.run(actor, allocation));
    if (errors) return this.screen.show(actor, tipId, place, { refused: { errors } });
    return redirectTo(saying(at(tipOfficePaths.show(tipId), place), 'allocated'));
  }

  @Post('disposition')
  @Officer('tips.dispose')
  async close(
    @CurrentActor() actor: OfficerActor,
    @Param('id') tipId: string,
    @Query() query: unknown,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const place = openedPlace(query);
    const show = at(tipOfficePaths.show(tipId), place);
    if (bodyTicked(body, 'reopen')) {
      await this.reopenTip.run(actor, tipId);
      return redirectTo(saying(show, 'reopened'));
    }
    const form = parseClosingForm(body);
    const errors = form.ok
      ? await refusedAt('reason', this.disposeTip.run(actor, { tipId, ...form.value }))
      : form.errors;
    const closing = form.ok ? form.value : form.values;
    if (errors) return this.screen.show(actor, tipId, place, { refused: { closing, errors } });
    return redirectTo(saying(show, 'closed'));
  }
}

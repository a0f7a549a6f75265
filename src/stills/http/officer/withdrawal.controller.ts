import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { atCase } from '../../../persons-sought';
import { CurrentActor, Officer } from '../../../platform';
import type { ViewResult } from '../../../web';
import { WithdrawStill } from '../../actions/withdraw-still';
import { StillInCase } from '../../data/still-in-case';
import { parseWithdrawalForm } from './withdrawal.form';
import { withdrawalPage, withdrawnPage } from './withdrawal.page';

/** Taking a picture from the public. One officer, one sentence, at once. */
@ApiExcludeController()
@Controller('office/stills/:ref/withdrawal')
export class WithdrawalController {
  constructor(
    private readonly stillInCase: StillInCase,
    private readonly withdrawStill: WithdrawStill,
  ) {}

  @Get()
  @Officer('stills.withdraw')
  async form(@CurrentActor() actor: OfficerActor, @Param('ref') ref: string): Promise<ViewResult> {
    const { inCase, still } = await this.stillInCase.withdrawable(actor, ref);
    return withdrawalPage(inCase && atCase(inCase, actor), still);
  }

  /** Answers with a page and no redirect: whoever is on no team has no other page of this picture to go to. */
  @Post()
  @Officer('stills.withdraw')
  async withdraw(
    @CurrentActor() actor: OfficerActor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<ViewResult> {
    const { inCase, still } = await this.stillInCase.withdrawable(actor, ref);
    const at = inCase && atCase(inCase, actor);
    const form = parseWithdrawalForm(body);
    if (!form.ok) return withdrawalPage(at, still, form.values, form.errors);
    await this.withdrawStill.run(actor, { ref: still.reference, ...form.value });
    return withdrawnPage(at, still);
  }
}

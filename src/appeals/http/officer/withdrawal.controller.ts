import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyLines, redirectTo, type RedirectResult, type ViewResult } from '../../../web';
import { WithdrawAppeal } from '../../actions/withdraw-appeal';
import { appealPaths } from '../../appeals.paths';
import { AppealFiles } from '../../data/appeal-file';
import { inputOf } from './edition.form';
import { saying } from './said';
import { taken } from './taken';
import { withdrawalPage } from './withdrawal.page';

/** Taking an appeal from the public: one officer, at once. A reason is asked for and never waited for. */
@ApiExcludeController()
@Controller('office/appeals/:slug/withdrawal')
export class AppealWithdrawalController {
  constructor(
    private readonly files: AppealFiles,
    private readonly withdrawAppeal: WithdrawAppeal,
  ) {}

  @Get()
  @Officer('appeals.withdraw')
  async form(@CurrentActor() actor: OfficerActor, @Param('slug') slug: string): Promise<ViewResult> {
    return withdrawalPage(await this.files.of(actor, slug), actor);
  }

  @Post()
  @Officer('appeals.withdraw')
  async withdraw(
    @CurrentActor() actor: OfficerActor,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const reason = bodyLines(body, 'reason');
    const withdrawn = await taken(this.withdrawAppeal.run(actor, { slug, reason }), inputOf);
    if (!withdrawn.ok) {
      return withdrawalPage(await this.files.of(actor, slug), actor, { reason }, withdrawn.errors);
    }
    return redirectTo(saying(appealPaths.office(slug), 'withdrawn'));
  }
}

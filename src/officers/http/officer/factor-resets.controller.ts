import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyChoice, errorAt, redirectTo, t, type RedirectResult, type ViewResult } from '../../../web';
import { ResetSecondFactor } from '../../actions/reset-second-factor';
import { ForceMembers } from '../../data/force-members';
import { WaitingResets } from '../../data/waiting-resets';
import { officerPaths } from '../../officers.paths';
import { SHOWN_IDENTITIES } from '../../rules/factor-reset';
import { askResetPage, factorResetsPage } from './factor-resets.page';

@Controller('office')
export class FactorResetsController {
  constructor(
    private readonly members: ForceMembers,
    private readonly waiting: WaitingResets,
    private readonly reset: ResetSecondFactor,
  ) {}

  @Get('officers/:id/second-factor-reset')
  @Officer('officers.reset')
  async form(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<ViewResult> {
    return askResetPage(await this.members.member(officer.forceId, id));
  }

  @Post('officers/:id/second-factor-reset')
  @Officer('officers.reset')
  async ask(
    @CurrentActor() officer: OfficerActor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const member = await this.members.member(officer.forceId, id);
    const shown = bodyChoice(body, 'shown', SHOWN_IDENTITIES);
    if (!shown) return askResetPage(member, [errorAt('shown', t('officers.errors.reset_shown_missing'))]);
    await this.reset.ask(officer, id, shown);
    return redirectTo(officerPaths.factorResetsAfter('asked'));
  }

  @Get('second-factor-resets')
  @Officer('officers.confirm_reset')
  async index(@CurrentActor() officer: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    const said = bodyChoice(query, 'said', ['asked', 'confirmed', 'refused']);
    const { resets, nameOf } = await this.waiting.ofForce(officer.forceId);
    return factorResetsPage(resets, nameOf, {
      ownId: officer.id,
      said: said && t(`officers.said.reset_${said}`),
    });
  }

  @Post('second-factor-resets/:id/confirmation')
  @Officer('officers.confirm_reset')
  async confirm(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<RedirectResult> {
    await this.reset.confirm(officer, id);
    return redirectTo(officerPaths.factorResetsAfter('confirmed'));
  }

  @Post('second-factor-resets/:id/refusal')
  @Officer('officers.confirm_reset')
  async refuse(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<RedirectResult> {
    await this.reset.refuse(officer, id);
    return redirectTo(officerPaths.factorResetsAfter('refused'));
  }
}

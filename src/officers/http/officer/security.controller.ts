import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CONFIG, CurrentActor, Officer, type Config } from '../../../platform';
import { bodyText, bodyTicked, redirectTo, t, type RedirectResult, type ViewResult } from '../../../web';
import { KeepSecondFactor } from '../../actions/keep-second-factor';
import { SetUpAuthenticator } from '../../actions/set-up-authenticator';
import { SecondFactors } from '../../data/second-factors';
import { officerPaths } from '../../officers.paths';
import { takenForm } from './refused-form';
import { CODE_MOST } from './second-step.controller';
import { authenticatorPage, recoveryCodesPage, securityPage } from './security.page';

@Controller('office/security')
export class SecurityController {
  constructor(
    private readonly factors: SecondFactors,
    private readonly setUp: SetUpAuthenticator,
    private readonly keep: KeepSecondFactor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Officer('office.secure')
  async show(@CurrentActor() officer: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    const said = bodyTicked(query, 'said') ? t('officers.said.removed') : null;
    return securityPage(await this.factors.heldBy(officer.id), !this.config.demo, said);
  }

  @Post('authenticator')
  @Officer('office.secure')
  async begin(@CurrentActor() officer: OfficerActor): Promise<ViewResult> {
    return authenticatorPage(await this.setUp.begin(officer));
  }

  @Post('authenticator/confirmation')
  @Officer('office.secure')
  async confirm(
    @CurrentActor() officer: OfficerActor,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const code = bodyText(body, 'code', CODE_MOST);
    const taken = await takenForm(code, this.setUp.confirm(officer, code));
    if (!taken.ok) return authenticatorPage(await this.setUp.waiting(officer), taken.errors);
    return taken.value.length > 0 ? recoveryCodesPage(taken.value) : redirectTo(officerPaths.security);
  }

  @Post('authenticator/removal')
  @Officer('office.secure')
  async remove(@CurrentActor() officer: OfficerActor): Promise<RedirectResult> {
    await this.keep.remove(officer);
    return redirectTo(officerPaths.securityAfter('removed'));
  }

  @Post('recovery-codes')
  @Officer('office.secure')
  async codes(@CurrentActor() officer: OfficerActor): Promise<ViewResult> {
    return recoveryCodesPage(await this.keep.newRecoveryCodes(officer));
  }
}

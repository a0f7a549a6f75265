import { Body, Controller, Param, Post } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { bodyText, errorAt, redirectTo, t, type RedirectResult, type ViewResult } from '../../../web';
import { AddPasskey } from '../../actions/add-passkey';
import { KeepSecondFactor } from '../../actions/keep-second-factor';
import { officerPaths } from '../../officers.paths';
import { PASSKEY_NAME_MOST } from '../../rules/passkey-name';
import { newPasskeyPage } from './passkeys.page';
import { recoveryCodesPage } from './security.page';

/** What a browser answers about a passkey is a few kilobytes at most. */
export const ANSWER_MOST = 20_000;

@Controller('office/security/passkeys')
export class PasskeysController {
  constructor(
    private readonly add: AddPasskey,
    private readonly keep: KeepSecondFactor,
  ) {}

  @Post('new')
  @Officer('office.secure')
  async form(@CurrentActor() officer: OfficerActor): Promise<ViewResult> {
    return newPasskeyPage(await this.add.ask(officer), '');
  }

  @Post()
  @Officer('office.secure')
  async create(
    @CurrentActor() officer: OfficerActor,
    @Body() body: unknown,
  ): Promise<ViewResult | RedirectResult> {
    const name = bodyText(body, 'name', PASSKEY_NAME_MOST);
    if (name === '') {
      const missing = errorAt('name', t('officers.errors.passkey_name_missing'));
      return newPasskeyPage(await this.add.ask(officer), name, [missing]);
    }
    const codes = await this.add.run(officer, { name, answer: bodyText(body, 'answer', ANSWER_MOST) });
    return codes.length > 0 ? recoveryCodesPage(codes) : redirectTo(officerPaths.security);
  }

  @Post(':id/removal')
  @Officer('office.secure')
  async remove(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<RedirectResult> {
    await this.keep.removePasskey(officer, id);
    return redirectTo(officerPaths.security);
  }
}

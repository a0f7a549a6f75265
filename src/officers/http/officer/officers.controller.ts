import { Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CONFIG, CurrentActor, Officer, type Config } from '../../../platform';
import { bodyTicked, redirectTo, t, type RedirectResult, type ViewResult } from '../../../web';
import { RenewInvitation } from '../../actions/renew-invitation';
import { ReplaceAccount } from '../../actions/replace-account';
import { RevokeOfficer } from '../../actions/revoke-officer';
import { ForceMembers } from '../../data/force-members';
import { officerPaths } from '../../officers.paths';
import {
  codesPage,
  officerPage,
  officersPage,
  replacementPage,
  revocationPage,
  shownCode,
} from './officers.page';

@Controller('office/officers')
export class OfficersController {
  constructor(
    private readonly members: ForceMembers,
    private readonly renew: RenewInvitation,
    private readonly replace: ReplaceAccount,
    private readonly revoke: RevokeOfficer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Officer('officers.invite')
  async index(@CurrentActor() officer: OfficerActor, @Query() query: unknown): Promise<ViewResult> {
    const said = bodyTicked(query, 'said') ? t('officers.said.revoked') : null;
    return officersPage(await this.members.ofForce(officer.forceId), said);
  }

  @Get(':id')
  @Officer('officers.invite')
  async show(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<ViewResult> {
    return officerPage(await this.members.member(officer.forceId, id), officer.id);
  }

  @Post(':id/invitation')
  @Officer('officers.invite')
  async invitation(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<ViewResult> {
    const member = await this.members.member(officer.forceId, id);
    const { code, expiresAt } = await this.renew.run(officer, id);
    return codesPage([{ ...member, code, expiresAt }], this.config.baseUrl);
  }

  @Get(':id/replacement')
  @Officer('officers.revoke')
  async replacement(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<ViewResult> {
    return replacementPage(await this.members.member(officer.forceId, id));
  }

  @Post(':id/replacement')
  @Officer('officers.revoke')
  async replaceOne(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<ViewResult> {
    await this.members.member(officer.forceId, id);
    return codesPage([shownCode(await this.replace.run(officer, id))], this.config.baseUrl);
  }

  @Get(':id/revocation')
  @Officer('officers.revoke')
  async revocation(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<ViewResult> {
    return revocationPage(await this.members.member(officer.forceId, id));
  }

  @Post(':id/revocation')
  @Officer('officers.revoke')
  async revokeOne(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<RedirectResult> {
    await this.members.member(officer.forceId, id);
    await this.revoke.run(officer, id);
    return redirectTo(officerPaths.revoked);
  }
}

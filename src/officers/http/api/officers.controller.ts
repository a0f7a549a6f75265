import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { OfficerActor } from '../../../kernel';
import { CurrentActor, Officer } from '../../../platform';
import { InviteOfficers } from '../../actions/invite-officers';
import { RenewInvitation } from '../../actions/renew-invitation';
import { ReplaceAccount } from '../../actions/replace-account';
import { RevokeOfficer } from '../../actions/revoke-officer';
import { ForceMembers } from '../../data/force-members';
import {
  InvitationDto,
  invitationDto,
  InvitationsDto,
  InvitedDto,
  invitedDto,
  MembersDto,
  membersDto,
} from './officers.dto';

@ApiTags('officers')
@ApiBearerAuth()
@Controller('api/v1/officers')
export class OfficersApiController {
  constructor(
    private readonly members: ForceMembers,
    private readonly invite: InviteOfficers,
    private readonly renew: RenewInvitation,
    private readonly replace: ReplaceAccount,
    private readonly revoke: RevokeOfficer,
  ) {}

  @Get()
  @Officer('officers.invite')
  @ApiOperation({ summary: 'Everybody of the force' })
  @ApiOkResponse({ type: MembersDto })
  async index(@CurrentActor() officer: OfficerActor): Promise<MembersDto> {
    return membersDto(await this.members.ofForce(officer.forceId));
  }

  @Post('invitations')
  @Officer('officers.invite')
  @ApiOperation({ summary: 'Invite one or several people' })
  @ApiCreatedResponse({ type: InvitedDto })
  async invitations(
    @CurrentActor() officer: OfficerActor,
    @Body() { officers }: InvitationsDto,
  ): Promise<InvitedDto> {
    const newcomers = officers.map((one) => ({ ...one, email: one.email.trim().toLowerCase() }));
    return invitedDto(await this.invite.run(officer, officer.forceId, newcomers));
  }

  @Post(':id/invitation')
  @Officer('officers.invite')
  @ApiOperation({ summary: 'A new code for somebody who was invited' })
  @ApiCreatedResponse({ type: InvitationDto })
  async invitation(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<InvitationDto> {
    const member = await this.members.member(officer.forceId, id);
    return invitationDto(id, member.email, await this.renew.run(officer, id));
  }

  @Post(':id/replacement')
  @Officer('officers.revoke')
  @ApiOperation({
    summary: 'For a forgotten password: the account is replaced by an invitation to a new one',
  })
  @ApiCreatedResponse({ type: InvitationDto })
  async replacement(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<InvitationDto> {
    await this.members.member(officer.forceId, id);
    const { officerId, newcomer, invitation } = await this.replace.run(officer, id);
    return invitationDto(officerId, newcomer.email, invitation);
  }

  @Post(':id/revocation')
  @HttpCode(204)
  @Officer('officers.revoke')
  @ApiOperation({ summary: 'Take an account away, at once' })
  @ApiNoContentResponse()
  async revocation(@CurrentActor() officer: OfficerActor, @Param('id') id: string): Promise<void> {
    await this.members.member(officer.forceId, id);
    await this.revoke.run(officer, id);
  }
}

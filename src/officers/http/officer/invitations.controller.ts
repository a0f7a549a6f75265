import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CONFIG, CurrentActor, Officer, type Config } from '../../../platform';
import type { ViewResult } from '../../../web';
import { InviteOfficers } from '../../actions/invite-officers';
import { atLine, atOneField, parseListForm, parseOneForm } from './invitation.form';
import { codesPage, invitationPage, NOTHING_TYPED, shownCode } from './officers.page';
import { takenForm } from './refused-form';

@Controller('office/officers/invitations')
export class InvitationsController {
  constructor(
    private readonly invite: InviteOfficers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Officer('officers.invite')
  form(): ViewResult {
    return invitationPage(NOTHING_TYPED);
  }

  @Post()
  @Officer('officers.invite')
  async one(@CurrentActor() officer: OfficerActor, @Body() body: unknown): Promise<ViewResult> {
    const form = parseOneForm(body);
    if (!form.ok) return invitationPage(form.values, form.errors);
    const { newcomer, values } = form.value;
    const invited = this.invite.run(officer, officer.forceId, [newcomer]);
    const taken = await takenForm(values, invited, atOneField);
    return taken.ok
      ? codesPage(taken.value.map(shownCode), this.config.baseUrl)
      : invitationPage(taken.values, taken.errors);
  }

  @Post('list')
  @Officer('officers.invite')
  async list(@CurrentActor() officer: OfficerActor, @Body() body: unknown): Promise<ViewResult> {
    const form = parseListForm(body);
    if (!form.ok) return invitationPage(form.values, form.errors);
    const { lines, values } = form.value;
    const invited = this.invite.run(
      officer,
      officer.forceId,
      lines.map(({ newcomer }) => newcomer),
    );
    const taken = await takenForm(values, invited, atLine(lines));
    return taken.ok
      ? codesPage(taken.value.map(shownCode), this.config.baseUrl)
      : invitationPage(taken.values, taken.errors);
  }
}

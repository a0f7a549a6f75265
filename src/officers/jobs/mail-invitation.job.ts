import { Inject, Injectable } from '@nestjs/common';
import { Forces } from '../../forces';
import type { JobPayload } from '../../jobs';
import { CONFIG, Mailer, type Config } from '../../platform';
import { consoleDateTime, Pages, t } from '../../web';
import { Invitations } from '../data/invitations.repository';
import { officerPaths } from '../officers.paths';

/**
 * Tells somebody that they are invited, and whom to ask for the code. The code is not in the mail and could not be:
 * it is in no row. Sent twice it says the same twice; an invitation that was used or replaced says nothing.
 */
@Injectable()
export class MailInvitation {
  constructor(
    private readonly invitations: Invitations,
    private readonly forces: Forces,
    private readonly pages: Pages,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ invitationId }: JobPayload): Promise<void> {
    const open = await this.invitations.stillOpen(String(invitationId));
    if (!open) return;
    const { invitation, officer, inviter } = open;
    const force = await this.forces.byId(officer.forceId ?? '');
    const { subject, text } = this.pages.mail('officers/views/mail/invitation.njk', {
      name: officer.name,
      forceName: force?.name ?? '',
      inviter: inviter?.name ?? t('officers.mail.administrator'),
      address: this.config.baseUrl + officerPaths.enrol,
      until: consoleDateTime(invitation.expiresAt),
    });
    await this.mailer.send({ to: officer.email, subject, text });
  }
}

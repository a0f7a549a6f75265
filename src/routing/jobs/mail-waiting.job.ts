import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '../../jobs';
import { CONFIG, Mailer, type Config } from '../../platform';
import { tipOfficePaths } from '../../tips';
import { Pages } from '../../web';
import { WaitingTips } from '../data/waiting-tips';

/**
 * Tells an officer that something waits in a case: never a name, a word or a number of what it is. What was read
 * before the mail could go needs none; so a job that comes twice tells nobody anything new.
 */
@Injectable()
export class MailWaiting {
  constructor(
    private readonly waiting: WaitingTips,
    private readonly pages: Pages,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ caseId, officerId }: JobPayload): Promise<void> {
    const found = await this.waiting.of(String(caseId), String(officerId));
    if (!found) return;
    const { officer, hazard } = found;
    const { ref, publicName, operationName } = found.inCase;
    const { subject, text } = this.pages.mail('routing/views/mail/waiting.njk', {
      name: officer.name,
      caseName: publicName ?? operationName,
      hazard,
      address: this.config.baseUrl + tipOfficePaths.inbox(ref),
    });
    await this.mailer.send({ to: officer.email, subject, text });
  }
}

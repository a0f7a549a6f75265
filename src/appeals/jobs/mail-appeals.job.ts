import { Inject, Injectable } from '@nestjs/common';
import type { JobPayload } from '../../jobs';
import { CONFIG, Mailer, type Config } from '../../platform';
import { Pages, publicDay } from '../../web';
import { MailMatters, type MailMatter } from '../data/mail-matters';
import { mailAbout, type MailAbout } from '../rules/told-by-mail';

/**
 * Tells an officer by mail that something about an appeal is so, and where it stands: no name, no reason, and no word of
 * what it says. What is no longer so when the mail could go is not told; a job that comes twice tells the same twice.
 */
@Injectable()
export class MailAppeals {
  constructor(
    private readonly matters: MailMatters,
    private readonly pages: Pages,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ about, appealId, officerId }: JobPayload): Promise<void> {
    const said = mailAbout(about);
    const matter = said && (await this.matters.of(String(appealId), String(officerId), said));
    if (said && matter) await this.send(said, matter);
  }

  private async send(about: MailAbout, { officer, caseName, reviewOn, path }: MailMatter): Promise<void> {
    const { subject, text } = this.pages.mail('appeals/views/mail/about.njk', {
      about,
      name: officer.name,
      caseName,
      day: reviewOn ? publicDay(new Date(`${reviewOn}T12:00:00Z`)) : '',
      address: this.config.baseUrl + path,
    });
    await this.mailer.send({ to: officer.email, subject, text });
  }
}

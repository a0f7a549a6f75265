import { Injectable } from '@nestjs/common';
import { Jobs } from '../../jobs';
import type { Tx } from '../../platform';
import type { Appeal } from '../data/appeal.entity';
import { PressOffice } from '../data/press-office';
import type { MailAbout } from '../rules/told-by-mail';

/** Leaves a mail that something about an appeal is so; it goes when, and only when, the transaction commits. */
@Injectable()
export class TellByMail {
  constructor(
    private readonly jobs: Jobs,
    private readonly office: PressOffice,
  ) {}

  /** The press office of its case. */
  async pressOffice(tx: Tx, appeal: Appeal, about: MailAbout): Promise<void> {
    const press = await this.office.ofCase(appeal.caseId, tx);
    await this.officers(
      tx,
      appeal,
      about,
      press.map(({ id }) => id),
    );
  }

  async officers(tx: Tx, { id: appealId }: Appeal, about: MailAbout, ids: readonly string[]): Promise<void> {
    for (const officerId of new Set(ids))
      await this.jobs.send(tx, 'mail-appeals', { about, appealId, officerId });
  }
}

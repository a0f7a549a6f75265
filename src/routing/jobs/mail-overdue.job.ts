import { Inject, Injectable } from '@nestjs/common';
import { Cases, type Case } from '../../cases';
import type { JobPayload } from '../../jobs';
import { CLOCK, type Clock } from '../../kernel';
import { CONFIG, Mailer, type Config } from '../../platform';
import { FirstLooks, tipOfficePaths } from '../../tips';
import { Pages } from '../../web';
import { ReadersOfCase, type NamedReader } from '../data/readers-of-case';

/** The mail itself: the case by its public name, and where its inbox is. */
@Injectable()
export class SendOverdue {
  constructor(
    private readonly pages: Pages,
    private readonly mailer: Mailer,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ name, email }: NamedReader['officer'], inCase: Case): Promise<void> {
    const { ref, publicName, operationName } = inCase;
    const { subject, text } = this.pages.mail('routing/views/mail/overdue.njk', {
      name,
      caseName: publicName ?? operationName,
      address: this.config.baseUrl + tipOfficePaths.inbox(ref),
    });
    await this.mailer.send({ to: email, subject, text });
  }
}

/** Tells an officer that a first look is overdue in a case, and no word of at what. Looked at meanwhile, it tells nobody. */
@Injectable()
export class MailOverdue {
  constructor(
    private readonly looks: FirstLooks,
    private readonly readersOf: ReadersOfCase,
    private readonly cases: Cases,
    private readonly send: SendOverdue,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run({ caseId: ofCase, officerId }: JobPayload): Promise<void> {
    const caseId = String(ofCase);
    if (!(await this.looks.isOverdue(caseId, this.clock.now()))) return;
    const reader = (await this.readersOf.of(caseId)).find(({ id }) => id === String(officerId));
    const forceId = await this.cases.forceOf(caseId);
    const inCase = forceId === null ? null : await this.cases.byId(forceId, caseId);
    if (reader && inCase) await this.send.run(reader.officer, inCase);
  }
}

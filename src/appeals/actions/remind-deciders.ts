import { Injectable } from '@nestjs/common';
import { isPracticeName, theHouse } from '../../kernel';
import type { Appeal } from '../data/appeal.entity';
import { Appeals } from '../data/appeals';
import type { Edition } from '../data/edition.entity';
import { Reminders } from '../data/reminders';
import { isReminderDue } from '../rules/authority-reminder';
import { AppealChanges } from './appeal-changes';
import { RemindedPeople } from './reminded-people';
import { TellByMail } from './tell-by-mail';

/**
 * Reminds of what waits for authority when it has waited as long as the force lets it: who could decide, or out of hours who
 * is on duty. Nobody is rung twice about one edition, however often and by however many processes it runs.
 */
@Injectable()
export class RemindDeciders {
  constructor(
    private readonly reminders: Reminders,
    private readonly appeals: Appeals,
    private readonly people: RemindedPeople,
    private readonly tell: TellByMail,
    private readonly changes: AppealChanges,
  ) {}

  async run(): Promise<void> {
    const waiting = await this.reminders.waiting();
    const appeals = await this.appeals.byIds(waiting.map(({ appealId }) => appealId));
    const done: PromiseSettledResult<void>[] = [];
    for (const edition of waiting) {
      const appeal = appeals.find(({ id }) => id === edition.appealId);
      if (appeal) done.push(...(await Promise.allSettled([this.remind(appeal, edition)])));
    }
    const failed = done.find((one) => one.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async remind(appeal: Appeal, edition: Edition): Promise<void> {
    // Nobody is rung at night because somebody learns.
    if (isPracticeName(appeal.slug)) return;
    const now = this.changes.now();
    const settings = await this.reminders.settingsOf(appeal.forceId);
    if (!edition.submittedAt || !isReminderDue(edition.submittedAt, now, settings)) return;
    const already = await this.reminders.remindedOf(edition.id);
    const ids = await this.people.of(appeal, edition, { now, settings, already });
    if (ids.length === 0) return;
    await this.changes.within(async (tx) => {
      const told: string[] = [];
      for (const officerId of ids) {
        const reminder = { editionId: edition.id, officerId, remindedAt: now };
        if (await this.reminders.remind(tx, reminder)) told.push(officerId);
      }
      if (told.length === 0) return;
      await this.tell.officers(tx, appeal, 'authority_waiting', told);
      const facts = { reminded: told.length };
      const act = { act: 'appeal.authority_reminded', verb: 'consultation', facts } as const;
      await this.changes.say(tx, theHouse, { appeal, edition }, act);
    });
  }
}

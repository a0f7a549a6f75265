import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { may, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { Reminders } from '../data/reminders';
import { reminderProblems, type ReminderSettings } from '../rules/authority-reminder';

/** Sets when a force is reminded of what waits for authority, and when it is not staffed. */
@Injectable()
export class SetReminders {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reminders: Reminders,
    private readonly audit: Audit,
  ) {}

  async run(actor: OfficerActor, settings: ReminderSettings): Promise<void> {
    if (!may(actor.roles, 'forces.settings')) throw refuseAppeal('appeal_settings_not_yours');
    const problems = reminderProblems(settings);
    if (problems.length > 0) {
      const fields = problems.map((field) => ({
        field,
        code: field === 'afterMinutes' ? 'reminder_minutes_not_valid' : 'reminder_time_not_valid',
      }));
      throw refuseAppeal('reminder_not_valid', {}, fields);
    }
    const { forceId } = actor;
    await this.work.run(async (tx) => {
      await this.reminders.set(tx, forceId, settings);
      await this.audit.record(tx, {
        actor,
        forceId,
        act: 'force.reminders_set',
        verb: 'alteration',
        subject: { kind: 'force', id: forceId },
        facts: { ...settings },
      });
    });
  }
}

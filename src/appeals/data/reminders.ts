import { Injectable } from '@nestjs/common';
import { DataSource, type Tx } from '../../platform';
import { REMINDER_SETTINGS, type ReminderSettings } from '../rules/authority-reminder';
import { AuthorityReminder } from './authority-reminder.entity';
import { Edition } from './edition.entity';
import { ReminderSettingsRow } from './reminder-settings.entity';

/** What waits for authority over all forces, how each wants to be reminded, and who was. */
@Injectable()
export class Reminders {
  constructor(private readonly db: DataSource) {}

  async settingsOf(forceId: string): Promise<ReminderSettings> {
    const row = await this.db.manager.findOneBy(ReminderSettingsRow, { forceId });
    if (!row) return REMINDER_SETTINGS;
    const { afterMinutes, outFrom, outUntil } = row;
    return { afterMinutes, outFrom, outUntil };
  }

  async set(tx: Tx, forceId: string, settings: ReminderSettings): Promise<void> {
    await tx.upsert(ReminderSettingsRow, { forceId, ...settings }, ['forceId']);
  }

  /** The longest waiting first. */
  waiting(): Promise<Edition[]> {
    return this.db.manager.find(Edition, { where: { state: 'submitted' }, order: { submittedAt: 'ASC' } });
  }

  async remindedOf(editionId: string): Promise<string[]> {
    const rows = await this.db.manager.findBy(AuthorityReminder, { editionId });
    return rows.map(({ officerId }) => officerId);
  }

  /** False when they were reminded already: whoever asks first does it, and nobody else. */
  async remind(tx: Tx, reminder: AuthorityReminder): Promise<boolean> {
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(AuthorityReminder)
      .values(reminder)
      .orIgnore()
      .returning('edition_id')
      .execute();
    return (raw as unknown[]).length > 0;
  }
}

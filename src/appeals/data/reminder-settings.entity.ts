import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How a force wants to be reminded of what waits for authority. Without a row it has what everybody begins with. */
@Entity('reminder_settings')
@Check('reminder_settings_minutes', 'after_minutes BETWEEN 5 AND 1440')
export class ReminderSettingsRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reminder_settings_pkey' })
  @ForeignKey('forces', { name: 'reminder_settings_force_fkey' })
  forceId: string;

  @Column('integer')
  afterMinutes: number;

  @Column('text')
  outFrom: string;

  @Column('text')
  outUntil: string;
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** Somebody was reminded that an edition waits: once for each of them. */
@Entity('authority_reminders')
export class AuthorityReminder {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'authority_reminders_pkey' })
  @ForeignKey('editions', { name: 'authority_reminders_edition_fkey' })
  editionId: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'authority_reminders_pkey' })
  officerId: string;

  @Column('timestamptz')
  remindedAt: Date;
}

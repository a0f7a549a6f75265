import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Officer } from './officer.entity';

/** A browser this officer has signed in with: it slows down by itself, whatever strangers try under their name. */
@Entity('officer_devices')
@Index('officer_devices_by_use', ['lastUsedAt'])
export class OfficerDevice {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'officer_devices_pkey' })
  deviceHash: Buffer;

  @ForeignKey(() => Officer, { name: 'officer_devices_officer', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'officer_devices_pkey' })
  officerId: string;

  @Column('timestamptz')
  lastUsedAt: Date;
}

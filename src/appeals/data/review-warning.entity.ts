import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The press office was warned of a review day, so many days before it. Once a day and distance, whoever asks again. */
@Entity('review_warnings')
export class ReviewWarning {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_warnings_pkey' })
  @ForeignKey('editions', { name: 'review_warnings_edition_fkey' })
  editionId: string;

  @PrimaryColumn('date', { primaryKeyConstraintName: 'review_warnings_pkey' })
  reviewOn: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'review_warnings_pkey' })
  daysBefore: number;

  @Column('timestamptz')
  warnedAt: Date;
}

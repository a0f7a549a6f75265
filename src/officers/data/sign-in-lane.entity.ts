import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Failed attempts under one e-mail, from one known browser or from everybody else; whether it exists or not. */
@Entity('sign_in_lanes')
@Index('sign_in_lanes_by_age', ['lastFailedAt'])
export class SignInLane {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'sign_in_lanes_pkey' })
  lane: Buffer;

  @Column('integer')
  failures: number;

  @Column('timestamptz')
  lastFailedAt: Date;
}

import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A police force: the tenant that owns cases, people and appeals. */
@Entity('forces')
@Unique('forces_slug_key', ['slug'])
@Unique('forces_public_host_key', ['publicHost'])
@Unique('forces_position_key', ['position'])
@Check('forces_slug_shape', `slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'`)
export class Force {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'forces_pkey' })
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  /** As it starts a case's reference: "NM" in NM/4471/25. */
  @Column('text')
  shortName: string;

  /** The host its public pages are served at; null while one node serves one force. */
  @Column('text', { nullable: true })
  publicHost: string | null;

  @Column('text')
  pressPhone: string;

  @Column('text')
  pressEmail: string;

  /** In order of registration, from 1. The first is shown where no host matches. */
  @Column('integer')
  position: number;

  @Column('timestamptz')
  createdAt: Date;
}

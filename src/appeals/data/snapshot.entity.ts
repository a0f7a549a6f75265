import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/**
 * What the public was shown, or that it ended, sealed in the transaction that did it. Rows are added and never change: the
 * serving role may not, and a trigger refuses it to everybody else. Two that both claim to follow one cannot be.
 */
@Entity('snapshots')
@ForeignKey('snapshots', ['appealId', 'previousSha256'], ['appealId', 'sha256'], {
  name: 'snapshots_previous_fkey',
})
@Unique('snapshots_position_key', ['appealId', 'position'])
@Unique('snapshots_sha256_key', ['appealId', 'sha256'])
@Unique('snapshots_one_follower_key', ['appealId', 'previousSha256'])
@Check('snapshots_kind', `kind IN ('published', 'ended')`)
@Check('snapshots_first', 'position >= 1 AND (position = 1) = (previous_sha256 IS NULL)')
export class Snapshot {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'snapshots_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'snapshots_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('appeals', { name: 'snapshots_appeal_fkey' })
  appealId: string;

  @Column('uuid')
  @ForeignKey('editions', { name: 'snapshots_edition_fkey' })
  editionId: string;

  @Column('integer')
  position: number;

  @Column('text')
  kind: 'published' | 'ended';

  @Column('timestamptz')
  at: Date;

  @Column('text', { nullable: true })
  previousSha256: string | null;

  /** Hex, over the record in canonical form. */
  @Column('text')
  sha256: string;

  /** Canonical JSON (RFC 8785): the record, and the signature under it where there is one. */
  @Column('text')
  document: string;
}

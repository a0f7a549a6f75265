import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Framing } from '../rules/framing';
import type { RenditionFormat } from '../rules/rendition-plan';

/** One file made of a still: a framing at a width in a format, without metadata. */
@Entity('still_renditions')
@Unique('still_renditions_object_key_key', ['objectKey'])
@Check(
  'still_renditions_framing',
  `framing IN ('whole', 'tile', 'person', 'strip', 'thumbnail', 'source', 'handout')`,
)
@Check('still_renditions_format', `format IN ('avif', 'webp', 'jpg')`)
export class StillRendition {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'still_renditions_pkey' })
  @ForeignKey('stills', { name: 'still_renditions_still_fkey' })
  stillId: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'still_renditions_pkey' })
  framing: Framing;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'still_renditions_pkey' })
  width: number;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'still_renditions_pkey' })
  format: RenditionFormat;

  @Column('integer')
  height: number;

  @Column('text')
  objectKey: string;

  /** Hex. Also its entity tag. */
  @Column('text')
  sha256: string;

  @Column('integer')
  bytes: number;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { RenditionFormat } from '../rules/rendition-plan';

/** A file that was published, kept for a court whatever becomes of its still. No route serves it. Rows only come. */
@Entity('kept_pictures')
@Index('kept_pictures_by_hash', ['forceId', 'sha256'])
export class KeptPicture {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'kept_pictures_pkey' })
  objectKey: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'kept_pictures_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('stills', { name: 'kept_pictures_still_fkey' })
  stillId: string;

  /** Hex. */
  @Column('text')
  sha256: string;

  @Column('integer')
  bytes: number;

  @Column('text')
  format: RenditionFormat;

  @Column('timestamptz')
  keptAt: Date;
}

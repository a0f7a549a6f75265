import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { FaceOwner } from '../rules/faces';

/** One face an officer has marked on a still, in pixels of the upright picture. */
@Entity('still_faces')
@Check('still_faces_who', `who IN ('sought', 'bystander')`)
@Check('still_faces_box', 'x >= 0 AND y >= 0 AND w > 0 AND h > 0')
export class StillFace {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'still_faces_pkey' })
  @ForeignKey('stills', { name: 'still_faces_still_fkey' })
  stillId: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'still_faces_pkey' })
  position: number;

  @Column('text')
  who: FaceOwner;

  @Column('integer')
  x: number;

  @Column('integer')
  y: number;

  @Column('integer')
  w: number;

  @Column('integer')
  h: number;
}

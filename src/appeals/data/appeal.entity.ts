import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A request for the public's help, belonging to one case. What it says stands in its editions. */
@Entity('appeals')
@Unique('appeals_slug_key', ['slug'])
@Index('appeals_by_case', ['caseId'])
export class Appeal {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'appeals_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'appeals_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('cases', { name: 'appeals_case_fkey' })
  caseId: string;

  /** Its address, unique among all forces of the node: `larkfield`. */
  @Column('text')
  slug: string;

  @Column('uuid')
  createdBy: string;

  @Column('timestamptz')
  createdAt: Date;
}

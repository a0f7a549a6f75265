import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { COMMENT_PARTS, type CommentPart } from '../rules/appeal-comment';

/** What a colleague said to others of the force about an appeal. It never leaves the force. */
@Entity('appeal_comments')
@Index('appeal_comments_by_appeal', ['appealId', 'writtenAt'])
@Check('appeal_comments_part', `part IN (${COMMENT_PARTS.map((part) => `'${part}'`).join(', ')})`)
@Check('appeal_comments_settled_by', '(settled_at IS NULL) = (settled_by IS NULL)')
export class AppealComment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'appeal_comments_pkey' })
  id: string;

  @Column('uuid')
  @ForeignKey('forces', { name: 'appeal_comments_force_fkey' })
  forceId: string;

  @Column('uuid')
  @ForeignKey('appeals', { name: 'appeal_comments_appeal_fkey' })
  appealId: string;

  /** The newest edition its writer knew of. */
  @Column('integer')
  edition: number;

  /** null where it is about the whole. */
  @Column('text', { nullable: true })
  part: CommentPart | null;

  @Column('text')
  text: string;

  @Column('uuid')
  writtenBy: string;

  @Column('timestamptz')
  writtenAt: Date;

  @Column('timestamptz', { nullable: true })
  settledAt: Date | null;

  @Column('uuid', { nullable: true })
  settledBy: string | null;
}

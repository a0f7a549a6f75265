import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString } from 'class-validator';
import type { CommentNamed } from '../../data/appeal-comments';
import {
  COMMENT_MOST,
  COMMENT_PARTS,
  type CommentPart,
  type CommentWritten,
} from '../../rules/appeal-comment';

export class CommentBody implements CommentWritten {
  @ApiProperty({ maxLength: COMMENT_MOST })
  @IsString()
  text: string;

  @ApiPropertyOptional({
    enum: COMMENT_PARTS,
    nullable: true,
    description: 'null or left out is the whole appeal.',
  })
  @IsOptional()
  @IsIn(COMMENT_PARTS)
  part: CommentPart | null = null;
}

export class CommentAnswer {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: COMMENT_PARTS, nullable: true })
  part: CommentPart | null;

  @ApiProperty()
  text: string;

  @ApiProperty({ description: 'The newest edition when it was written.' })
  edition: number;

  @ApiProperty()
  writtenBy: string;

  @ApiProperty({ format: 'date-time' })
  writtenAt: string;

  @ApiProperty({ type: String, nullable: true })
  settledBy: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  settledAt: string | null;
}

export class CommentsAnswer {
  @ApiProperty({ type: [CommentAnswer], description: 'Newest first.' })
  items: CommentAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: the newest 200 are all there is.' })
  next: null;
}

export function commentsAnswer(comments: readonly CommentNamed[]): CommentsAnswer {
  const items = comments.map(({ id, part, text, edition, by, writtenAt, settler, settledAt }) => ({
    id,
    part,
    text,
    edition,
    writtenBy: by,
    writtenAt: writtenAt.toISOString(),
    settledBy: settler,
    settledAt: settledAt?.toISOString() ?? null,
  }));
  return { items, next: null };
}

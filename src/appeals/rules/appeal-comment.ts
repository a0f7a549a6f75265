import type { FieldError } from '../../kernel';
import { isLonger } from './edition-content';

/** What of an edition a comment can be about: the parts of the editor, in its order. */
export const COMMENT_PARTS = [
  'headline',
  'standfirst',
  'narrative',
  'advice',
  'victimCallout',
  'pictures',
  'figures',
  'quotes',
  'contacts',
  'newsrooms',
  'grounds',
] as const;
export type CommentPart = (typeof COMMENT_PARTS)[number];

/** Longer than this is a conversation, and better had by telephone. */
export const COMMENT_MOST = 600;

/** What one colleague says to another about an appeal. */
export interface CommentWritten {
  /** null for the whole of it. */
  readonly part: CommentPart | null;
  readonly text: string;
}

/** What is wrong with a comment, at its field. */
export function commentProblems({ text }: CommentWritten): FieldError[] {
  if (text.trim() === '') return [{ field: 'comment', code: 'appeal_comment_missing' }];
  return isLonger(text.trim(), COMMENT_MOST) ? [{ field: 'comment', code: 'appeal_comment_too_long' }] : [];
}

/** What waits for somebody, longest waiting first; then what is settled, last settled first. */
export function inReadingOrder<C extends { readonly writtenAt: Date; readonly settledAt: Date | null }>(
  comments: readonly C[],
): { readonly open: C[]; readonly settled: C[] } {
  const moment = (date: Date | null) => date?.getTime() ?? 0;
  return {
    open: comments
      .filter(({ settledAt }) => settledAt === null)
      .sort((one, other) => moment(one.writtenAt) - moment(other.writtenAt)),
    settled: comments
      .filter(({ settledAt }) => settledAt !== null)
      .sort((one, other) => moment(other.settledAt) - moment(one.settledAt)),
  };
}

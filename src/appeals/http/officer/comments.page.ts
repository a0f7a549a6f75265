import { consoleDateTime, t } from '../../../web';
import { appealPaths } from '../../appeals.paths';
import type { CommentNamed } from '../../data/appeal-comments';
import { COMMENT_PARTS, inReadingOrder } from '../../rules/appeal-comment';
import type { CommentValues } from './comments.form';
import { counted } from './words';

/** What a page shows of comments: those that wait, those that are settled, and the form for one more. */
export interface CommentsShown {
  readonly title: string;
  readonly action: string;
  readonly open: readonly object[];
  readonly settled: readonly object[];
  readonly settledTitle: string;
  readonly parts: readonly object[];
  readonly values: CommentValues;
}

const NOTHING_TYPED: CommentValues = { comment: '', commentPart: '' };

/** null where whoever reads the page reads no comments. */
export function commentsShown(
  slug: string,
  comments: readonly CommentNamed[] | null,
  values: CommentValues = NOTHING_TYPED,
): CommentsShown | null {
  if (!comments) return null;
  const { open, settled } = inReadingOrder(comments);
  const shown = (comment: CommentNamed) => commentShown(slug, comment);
  return {
    title: open.length === 0 ? 'Comments' : `${counted(open.length, 'comment', 'comments')} to settle`,
    action: appealPaths.comments(slug),
    open: open.map(shown),
    settled: settled.map(shown),
    settledTitle: `${counted(settled.length, 'comment', 'comments')} settled`,
    parts: [
      { value: '', text: t('appeals.comment.whole') },
      ...COMMENT_PARTS.map((part) => ({ value: part, text: t(`appeals.comment.part.${part}`) })),
    ],
    values,
  };
}

function commentShown(slug: string, comment: CommentNamed): object {
  const { id, edition, part, text, by, writtenAt, settler, settledAt } = comment;
  return {
    id,
    about: `${part ? `${t(`appeals.comment.part.${part}`)}, edition` : 'Edition'} ${edition}`,
    text,
    by,
    at: consoleDateTime(writtenAt),
    datetime: writtenAt.toISOString(),
    settled: settledAt && `Settled by ${settler ?? ''}, ${consoleDateTime(settledAt)}`,
    settle: appealPaths.commentSettlement(slug, id),
  };
}

import { Injectable } from '@nestjs/common';
import { may, type OfficerActor } from '../../kernel';
import { OfficerDirectory } from '../../officers';
import { DataSource, type Tx } from '../../platform';
import type { Appeal } from './appeal.entity';
import { AppealComment } from './appeal-comment.entity';

/** A comment with the names of those who wrote and settled it. */
export interface CommentNamed extends AppealComment {
  readonly by: string;
  readonly settler: string | null;
}

/** More than anybody reads: the newest of them. */
const READ_AT_MOST = 200;

/** What colleagues said to each other about an appeal: for those of its own force who write or decide. */
@Injectable()
export class AppealComments {
  constructor(
    private readonly db: DataSource,
    private readonly officers: OfficerDirectory,
  ) {}

  /** Newest first; null for whoever reads none. Whether they may know of the appeal has been asked before. */
  async of(actor: OfficerActor, appeal: Appeal): Promise<CommentNamed[] | null> {
    if (!readsComments(actor, appeal)) return null;
    const comments = await this.db.getRepository(AppealComment).find({
      where: { appealId: appeal.id },
      order: { writtenAt: 'DESC', id: 'ASC' },
      take: READ_AT_MOST,
    });
    const ids = comments.flatMap(({ writtenBy, settledBy }) => [writtenBy, settledBy ?? writtenBy]);
    const people = new Map((await this.officers.byIds([...new Set(ids)])).map((one) => [one.id, one.name]));
    const named = (id: string) => people.get(id) ?? 'somebody who has left';
    return comments.map((comment) => ({
      ...comment,
      by: named(comment.writtenBy),
      settler: comment.settledBy && named(comment.settledBy),
    }));
  }

  /** One of an appeal, for the act that settles it. */
  ofAppeal(tx: Tx, appealId: string, id: string): Promise<AppealComment | null> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.findOne(AppealComment, { where: { appealId, id }, lock });
  }

  async add(tx: Tx, comment: AppealComment): Promise<void> {
    await tx.insert(AppealComment, comment);
  }

  async settle(tx: Tx, id: string, settled: Pick<AppealComment, 'settledAt' | 'settledBy'>): Promise<void> {
    await tx.update(AppealComment, { id }, settled);
  }
}

/** Comments stay within the appeal's own force: a guest on its case reads none. */
export function readsComments(actor: OfficerActor, { forceId }: Appeal): boolean {
  return forceId === actor.forceId && may(actor.roles, 'appeals.comment');
}

import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../../kernel';
import { CommentOnAppeal } from '../../actions/comment-on-appeal';
import { AppealComments, type CommentNamed } from '../../data/appeal-comments';
import type { OfficersAppeal } from '../../data/appeals-of-officer';
import { commentError, commentTyped, settledIn } from './comments.form';
import { taken, type Taken } from './taken';

/** Comments as a page of the console has them: read beside it, and written or settled by whichever button was pressed. */
@Injectable()
export class PageComments {
  constructor(
    private readonly comments: AppealComments,
    private readonly commentOnAppeal: CommentOnAppeal,
  ) {}

  of(actor: OfficerActor, { appeal }: OfficersAppeal): Promise<CommentNamed[] | null> {
    return this.comments.of(actor, appeal);
  }

  /** What was typed as a comment is left, whichever button kept the words: no press loses it. */
  async take(actor: OfficerActor, slug: string, body: unknown): Promise<Taken<void>> {
    const settled = settledIn(body);
    if (settled !== '') await this.settle(actor, slug, settled);
    return commentTyped(body).comment === '' ? { ok: true, value: undefined } : this.leave(actor, slug, body);
  }

  leave(actor: OfficerActor, slug: string, body: unknown): Promise<Taken<void>> {
    const { comment: text, commentPart } = commentTyped(body);
    return taken(this.commentOnAppeal.run(actor, { slug, part: commentPart || null, text }), commentError);
  }

  settle(actor: OfficerActor, slug: string, id: string): Promise<void> {
    return this.commentOnAppeal.settle(actor, slug, id);
  }
}

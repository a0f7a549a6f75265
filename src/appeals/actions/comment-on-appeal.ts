import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { isId, newId } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { AppealComments, readsComments } from '../data/appeal-comments';
import { AppealsOfOfficer, type OfficersAppeal } from '../data/appeals-of-officer';
import { commentProblems, type CommentWritten } from '../rules/appeal-comment';
import { AppealChanges } from './appeal-changes';

export interface CommentInput extends CommentWritten {
  readonly slug: string;
}

/** Says something to colleagues about an appeal, and marks it settled. Neither touches a word of an edition. */
@Injectable()
export class CommentOnAppeal {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly comments: AppealComments,
    private readonly changes: AppealChanges,
  ) {}

  async run(actor: OfficerActor, { slug, part, text }: CommentInput): Promise<void> {
    const { appeal, latest } = await this.known(actor, slug);
    const problems = commentProblems({ part, text });
    if (problems.length > 0) throw refuseAppeal('appeal_comment_not_valid', {}, problems);
    await this.changes.within(async (tx) => {
      await this.comments.add(tx, {
        id: newId(),
        forceId: appeal.forceId,
        appealId: appeal.id,
        edition: latest.number,
        part,
        text: text.trim(),
        writtenBy: actor.id,
        writtenAt: this.changes.now(),
        settledAt: null,
        settledBy: null,
      });
      const done = { act: 'appeal.commented', verb: 'collection', facts: { part } } as const;
      await this.changes.say(tx, actor, { appeal, edition: latest }, done);
    });
  }

  /** Who was first has settled it: a second press changes nothing. */
  async settle(actor: OfficerActor, slug: string, id: string): Promise<void> {
    const { appeal, latest } = await this.known(actor, slug);
    await this.changes.within(async (tx) => {
      const comment = isId(id) ? await this.comments.ofAppeal(tx, appeal.id, id) : null;
      if (!comment) throw refuseAppeal('appeal_comment_not_found');
      if (comment.settledAt) return;
      await this.comments.settle(tx, id, { settledAt: this.changes.now(), settledBy: actor.id });
      const done = {
        act: 'appeal.comment_settled',
        verb: 'alteration',
        facts: { part: comment.part },
      } as const;
      await this.changes.say(tx, actor, { appeal, edition: latest }, done);
    });
  }

  private async known(actor: OfficerActor, slug: string): Promise<OfficersAppeal> {
    const known = await this.ofOfficer.forActor(actor, slug);
    if (!readsComments(actor, known.appeal)) throw refuseAppeal('appeal_not_found');
    return known;
  }
}

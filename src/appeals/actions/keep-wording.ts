import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import { contentOf } from '../data/edition-content';
import { WordingSurroundings } from '../data/wording-around';
import { isLonger } from '../rules/edition-content';
import { KEPT_REASON_LIMIT, wordingPoints, type KeptFor, type WordingPoint } from '../rules/wording/answers';
import type { WordingFinding } from '../rules/wording/finding';
import { wordingFindings } from '../rules/wording/findings';
import { AppealChanges } from './appeal-changes';
import { EnterAppeal, mustBeNewest, mustBeOpen, mustBeOwn } from './enter-appeal';
import { WriteAnswers } from './write-answers';

/** One point of the wording check, in the edition that the officer was looking at. */
export interface WordingAnswer {
  readonly slug: string;
  readonly edition: number;
  /** As the check names it: `presumes_guilt-headline`. */
  readonly point: string;
  /** Why the words stay; null takes an earlier reason back. */
  readonly reason: string | null;
}

/**
 * Keeps words that the check found, for a reason that whoever decides will read; or takes that reason back. What the
 * victim shield refuses no reason keeps (rule 7).
 */
@Injectable()
export class KeepWording {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly around: WordingSurroundings,
    private readonly write: WriteAnswers,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, { slug, edition, point, reason }: WordingAnswer): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.ofTeam(actor, slug, tx);
      mustBeOwn(actor, appeal);
      const entered = await this.door.enter(tx, appeal);
      mustBeNewest(entered, edition);
      mustBeOpen(entered.inCase);
      const { latest } = entered;
      // What was put forward is decided on with the reasons it was put forward with.
      if (latest.state !== 'draft') throw refuseAppeal('appeal_edition_stale');
      const found = wordingFindings(contentOf(latest), await this.around.of(entered.inCase));
      const asked = wordingPoints(found, latest.keptWordings).find(({ id }) => id === point);
      if (!asked) throw refuseAppeal('appeal_edition_stale');
      if (reason === null) await this.write.takeBack(tx, entered, asked);
      else
        await this.write.keep(tx, actor, entered, {
          findings: keepable(asked),
          reason: worded(point, reason),
        });
      const act = reason === null ? 'appeal.wording_reopened' : 'appeal.wording_kept';
      const facts = { rule: asked.rule, field: asked.part };
      await this.changes.say(tx, actor, { appeal, edition: latest }, { act, verb: 'alteration', facts });
    });
  }
}

function keepable({ hard, open, field }: WordingPoint<KeptFor>): readonly WordingFinding[] {
  if (!hard) return open;
  throw refuseAppeal('appeal_wording_not_keepable', {}, [{ field, code: 'appeal_wording_victim_shielded' }]);
}

function worded(point: string, reason: string): string {
  const said = reason.trim();
  const field = `why-${point}`;
  if (said === '')
    throw refuseAppeal('appeal_not_valid', {}, [{ field, code: 'appeal_kept_reason_missing' }]);
  if (isLonger(said, KEPT_REASON_LIMIT))
    throw refuseAppeal('appeal_not_valid', {}, [{ field, code: 'appeal_kept_reason_too_long' }]);
  return said;
}

import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { Appeals } from '../data/appeals';
import { contentOf } from '../data/edition-content';
import type { EditionRecord } from '../data/edition-records';
import { WordingSurroundings } from '../data/wording-around';
import { openParts } from '../rules/gaps';
import { stillBlockers } from '../rules/publication-blockers';
import { accountBlockers } from '../rules/victim-account';
import { pointOf, unanswered } from '../rules/wording/answers';
import type { WordingFinding } from '../rules/wording/finding';
import { wordingFindings, type WordingAround } from '../rules/wording/findings';
import { AppealChanges } from './appeal-changes';
import { asFields, publishable } from './appeal-readiness';
import type { EnteredAppeal } from './enter-appeal';

/**
 * `answered`, as the console asks: every finding of the wording check was mended or kept for a reason. `open` is for
 * programs, which have no reasons: what is left goes with it, in front of whoever decides. The victim shield gives way
 * to neither.
 */
export type WordingWish = 'answered' | 'open';

/** Makes of a complete draft what others can decide on or read, and what is not written again, as part of a larger act. */
@Injectable()
export class PutForward {
  constructor(
    private readonly appeals: Appeals,
    private readonly wording: WordingSurroundings,
    private readonly changes: AppealChanges,
  ) {}

  /** How many findings of the wording check go with it unanswered. */
  async within(
    tx: Tx,
    actor: OfficerActor,
    { latest, inCase }: EnteredAppeal,
    wording: WordingWish,
  ): Promise<number> {
    mustBeComplete(latest);
    const left = unansweredIn(latest, await this.wording.of(inCase));
    mustBeAnswered(wording === 'open' ? left.filter(({ hard }) => hard) : left);
    await this.freeze(tx, actor, latest);
    return left.length;
  }

  /** What is decided on is kept as it is read now: the pictures in this revision, the people in these words. */
  private async freeze(tx: Tx, { id: officerId }: OfficerActor, edition: EditionRecord): Promise<void> {
    const now = this.changes.now();
    await this.appeals.change(tx, edition, {
      state: 'submitted',
      submittedAt: now,
      submittedBy: officerId,
      updatedAt: now,
    });
    await this.appeals.showStills(
      tx,
      edition,
      edition.stills.map(({ still: { id, revision } }) => ({ id, revision })),
    );
    await this.appeals.describePersons(
      tx,
      edition.persons.map(({ person, label, description, ageFrom, ageTo }) => ({
        editionId: edition.id,
        personId: person.id,
        label,
        description,
        ageFrom,
        ageTo,
        showingRound: person.showingRound,
      })),
    );
    // Who puts it forward stands behind its words.
    await this.appeals.addDrafters(tx, edition, [officerId]);
  }
}

function mustBeComplete(edition: EditionRecord): void {
  const missing = openParts(contentOf(edition));
  if (missing.length > 0) throw refuseAppeal('appeal_not_complete', {}, missing);
  // A draft keeps no revision to compare with: what is put forward is what stands there now.
  const stills = edition.stills.map((one) => ({ ...publishable(one, []), changed: false }));
  const blockers = [...stillBlockers(stills), ...accountBlockers(edition.quotes, edition.consents)];
  if (blockers.length > 0) throw refuseAppeal('appeal_has_blockers', {}, asFields(blockers));
}

function unansweredIn(edition: EditionRecord, around: WordingAround): WordingFinding[] {
  return unanswered(wordingFindings(contentOf(edition), around), edition.keptWordings);
}

/** What the wording check found is mended, or kept for a reason (rule 5); one line a point. */
function mustBeAnswered(left: readonly WordingFinding[]): void {
  const points = new Map(left.map((finding) => [pointOf(finding), finding]));
  if (points.size === 0) return;
  const fields = [...points.values()].map(({ field, rule }) => ({ field, code: `appeal_wording_${rule}` }));
  throw refuseAppeal('appeal_wording_unanswered', {}, fields);
}

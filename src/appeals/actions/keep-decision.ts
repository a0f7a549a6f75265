import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '../../platform';
import { Appeals } from '../data/appeals';
import type { EditionRecord } from '../data/edition-records';
import type { AuthorityTyped } from '../rules/authority-reasons';
import { isAtLeast } from '../rules/deciding-rank';
import { AppealChanges } from './appeal-changes';
import type { Decider } from './let-stand';

/** Keeps what was decided on an edition, and makes the edition what the decision says, as part of it. */
@Injectable()
export class KeepDecision {
  constructor(
    private readonly appeals: Appeals,
    private readonly changes: AppealChanges,
  ) {}

  async within(
    tx: Tx,
    { actor, rank }: Decider,
    edition: EditionRecord,
    { reviewOn, excludedPlaces, ...typed }: AuthorityTyped,
  ): Promise<void> {
    const granted = typed.decision === 'granted';
    const [now, day] = [this.changes.now(), granted ? reviewOn : null];
    await this.appeals.decide(tx, {
      id: newId(),
      forceId: edition.forceId,
      editionId: edition.id,
      editionNumber: edition.number,
      officerId: actor.id,
      bySuperintendent: isAtLeast(rank, 'superintendent'),
      rank,
      ...typed,
      excludedStills: exceptedIds(edition),
      excludedPlaces: [...excludedPlaces],
      reviewOn: day,
      decidedAt: now,
    });
    const state = granted ? 'authorised' : 'refused';
    await this.appeals.change(tx, edition, { state, reviewOn: day, updatedAt: now });
  }
}

/** Stills of the edition that may not be released with it. */
export function exceptedIds({ stills }: EditionRecord): string[] {
  return stills.filter(({ excepted }) => excepted).map(({ still }) => still.id);
}

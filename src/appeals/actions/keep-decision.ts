import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '../../platform';
import { Appeals } from '../data/appeals';
import type { Authority } from '../data/authority.entity';
import type { EditionRecord } from '../data/edition-records';
import type { AuthorityTyped } from '../rules/authority-reasons';
import { isAtLeast } from '../rules/deciding-rank';
import { AppealChanges } from './appeal-changes';
import { authorityRecord } from './decision-document';
import type { Decider } from './let-stand';
import { SignDecision } from './sign-decision';

/** Keeps what was decided on an edition, and makes the edition what the decision says, as part of it. */
@Injectable()
export class KeepDecision {
  constructor(
    private readonly appeals: Appeals,
    private readonly sign: SignDecision,
    private readonly changes: AppealChanges,
  ) {}

  /** Whether it was signed. */
  async within(
    tx: Tx,
    { actor, rank }: Decider,
    edition: EditionRecord,
    { reviewOn, excludedPlaces, ...typed }: AuthorityTyped,
  ): Promise<boolean> {
    const granted = typed.decision === 'granted';
    const [now, day] = [this.changes.now(), granted ? reviewOn : null];
    const authority: Authority = {
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
      carriedFrom: null,
      carriedAs: null,
    };
    await this.appeals.decide(tx, authority);
    const state = granted ? 'authorised' : 'refused';
    await this.appeals.change(tx, edition, { state, reviewOn: day, updatedAt: now });
    return this.sign.within(tx, actor, edition.forceId, authorityRecord(edition, authority));
  }
}

/** Stills of the edition that may not be released with it. */
export function exceptedIds({ stills }: EditionRecord): string[] {
  return stills.filter(({ excepted }) => excepted).map(({ still }) => still.id);
}

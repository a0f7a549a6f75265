import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { refuseAppeal } from '../appeals.errors';
import { AppealsOfOfficer } from '../data/appeals-of-officer';
import type { EditionRecord } from '../data/edition-records';
import { RankTables } from '../data/rank-tables';
import { authorityProblems, type AuthorityTyped } from '../rules/authority-reasons';
import { isAtLeast, type Rank } from '../rules/deciding-rank';
import { stillBlockers } from '../rules/publication-blockers';
import { AppealChanges } from './appeal-changes';
import { asFields, publishable } from './appeal-readiness';
import { mayShowChild } from '../data/may-show-child';
import { exceptedIds, KeepDecision } from './keep-decision';
import { rankRefusal } from './rank-refusal';
import { EnterAppeal, mustBecome, mustBeNewest, type EnteredAppeal } from './enter-appeal';

/** A decision on one edition, on one form for all its stills. */
export interface AuthorityDecision extends Partial<AuthorityTyped> {
  readonly slug: string;
  readonly edition: number;
  readonly decision: AuthorityTyped['decision'];
  /** References of stills that may not be released with this edition. */
  readonly excludedStills?: readonly string[];
  /** Places that no picture may name while it is in force. */
  readonly excludedPlaces?: readonly string[];
}

/**
 * Grants or refuses the authority for an edition (rule 1): by an authorising officer of the force, on the team or
 * not, who wrote no word of it; of the rank that the force asks for by offence and apparent age, which is a superintendent's
 * where somebody pictured may be a child (rule 6).
 */
@Injectable()
export class DecideAuthority {
  constructor(
    private readonly ofOfficer: AppealsOfOfficer,
    private readonly door: EnterAppeal,
    private readonly ranks: RankTables,
    private readonly keep: KeepDecision,
    private readonly changes: AppealChanges,
  ) {}

  run(actor: OfficerActor, decision: AuthorityDecision): Promise<void> {
    return this.changes.within(async (tx) => {
      const appeal = await this.ofOfficer.decidable(actor, decision.slug, tx);
      const entered = await this.door.enter(tx, appeal);
      mustBeNewest(entered, decision.edition);
      const granted = decision.decision === 'granted';
      mustBecome(entered, granted ? 'authorised' : 'refused');
      if (entered.latest.drafterIds.includes(actor.id)) throw refuseAppeal('appeal_authority_by_drafter');
      const latest = excepting(entered.latest, decision.excludedStills ?? []);
      const typed = tidy(decision);
      const rank = await this.rankOf(tx, actor, { ...entered, latest }, granted);
      this.mustBeGrounded(latest, typed);
      const signed = await this.keep.within(tx, { actor, rank }, latest, typed);
      await this.changes.say(
        tx,
        actor,
        { appeal, edition: latest },
        {
          act: granted ? 'appeal.authorised' : 'appeal.authority_refused',
          verb: 'alteration',
          facts: {
            reviewOn: granted ? typed.reviewOn : null,
            excepted: exceptedIds(latest).length,
            places: typed.excludedPlaces.length,
            rank,
            signed,
          },
        },
      );
    });
  }

  /** In which rank they decide. Whoever may decide on releases may say no to each; to say yes asks for its rank. */
  private async rankOf(
    tx: Tx,
    actor: OfficerActor,
    { latest, inCase }: EnteredAppeal,
    granted: boolean,
  ): Promise<Rank> {
    const held = await this.ranks.heldBy(actor, tx);
    const release = { mayShowChild: mayShowChild(latest), offenceType: inCase.offenceType };
    const needed = await this.ranks.needed(inCase.forceId, release, tx);
    if (held === null || (granted && !isAtLeast(held, needed.rank))) throw refuseAppeal(rankRefusal(needed));
    return held;
  }

  private mustBeGrounded(edition: EditionRecord, typed: AuthorityTyped): void {
    const child = mayShowChild(edition);
    const granted = typed.decision === 'granted';
    const problems = authorityProblems(typed, this.changes.today(), child);
    if (problems.length > 0) throw refuseAppeal('appeal_authority_not_valid', {}, problems);
    const shown = edition.stills.filter(({ excepted }) => !excepted);
    const blockers = granted ? stillBlockers(shown.map((one) => publishable(one, typed.excludedPlaces))) : [];
    if (blockers.length > 0) throw refuseAppeal('appeal_has_blockers', {}, asFields(blockers));
  }
}

/** The edition without the stills that are excepted, and without whoever is on none but those. */
function excepting(edition: EditionRecord, references: readonly string[]): EditionRecord {
  const named = new Set(references.map((reference) => reference.trim().toUpperCase()));
  const stills = edition.stills.map((one) => ({ ...one, excepted: named.delete(one.still.reference) }));
  if (named.size > 0) {
    throw refuseAppeal('appeal_exception_not_in_edition', {}, [
      { field: 'excludedStills', code: 'appeal_exception_not_in_edition' },
    ]);
  }
  const shown = new Set(stills.filter(({ excepted }) => !excepted).map(({ still }) => still.personId));
  return { ...edition, stills, persons: edition.persons.filter(({ person }) => shown.has(person.id)) };
}

function tidy(decision: AuthorityDecision): AuthorityTyped {
  const said = (field: Exclude<keyof AuthorityTyped, 'decision' | 'excludedPlaces'>) =>
    (decision[field] ?? '').trim();
  return {
    decision: decision.decision,
    purpose: said('purpose'),
    necessity: said('necessity'),
    proportionality: said('proportionality'),
    alternatives: said('alternatives'),
    risk: said('risk'),
    reason: said('reason'),
    reviewOn: said('reviewOn'),
    excludedPlaces: placesSaid(decision.excludedPlaces ?? []),
  };
}

/** Each once, without the lines that say nothing. */
function placesSaid(places: readonly string[]): string[] {
  return [...new Set(places.map((place) => place.trim()))].filter((place) => place !== '');
}

import { Inject, Injectable } from '@nestjs/common';
import { CaseKeys, type Case } from '../../cases';
import { CLOCK, DomainError, type Clock, type FieldError } from '../../kernel';
import { mayBeShown } from '../../persons-sought';
import type { Tx } from '../../platform';
import { londonDay } from '../../web';
import { namesPlace } from '../../stills';
import { decidedRank } from '../data/decided-rank';
import type { EditionRecord, StillOfEdition } from '../data/edition-records';
import { mayShowChild } from '../data/may-show-child';
import { RankTables } from '../data/rank-tables';
import type { RankNeeded } from '../rules/deciding-rank';
import {
  publicationBlockers,
  type PublicationBlocker,
  type PublishableStill,
} from '../rules/publication-blockers';

/** What stands between an edition and the public: the list a page shows is the list that stops the action. */
@Injectable()
export class AppealReadiness {
  constructor(
    private readonly keys: CaseKeys,
    private readonly ranks: RankTables,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `at` where it is to go out at another moment than now. */
  async blockers(
    edition: EditionRecord,
    inCase: Case,
    { tx, at = this.clock.now() }: { readonly tx?: Tx; readonly at?: Date } = {},
  ): Promise<PublicationBlocker[]> {
    const { number, drafterIds, authority, reviewOn, embargoUntil, contacts, quotes, consents } = edition;
    return publicationBlockers(
      {
        number,
        drafterIds,
        authority: authority?.decision === 'granted' ? { ...authority, rank: decidedRank(authority) } : null,
        stills: shownStills(edition).map((one) => publishable(one, authority?.excludedPlaces ?? [])),
        quotes,
        consents,
        needed: await this.rankNeeded(edition, inCase, tx),
        reviewOn,
        embargoUntil,
        contactKinds: contacts.map(({ kind }) => kind),
        caseOpen: inCase.state === 'open',
        intakeCaseReady: await this.intakeReady(inCase.forceId, tx),
      },
      { now: at, today: londonDay(at) },
    );
  }

  /** Which rank decides on a release of this edition, by what is said of everybody's age now. */
  rankNeeded(edition: EditionRecord, { forceId, offenceType }: Case, tx?: Tx): Promise<RankNeeded> {
    return this.ranks.needed(forceId, { mayShowChild: mayShowChild(edition), offenceType }, tx);
  }

  private async intakeReady(forceId: string, tx?: Tx): Promise<boolean> {
    try {
      await this.keys.intakeOf(forceId, tx);
      return true;
    } catch (error) {
      // Not there yet, or its certificates do not hold together: either way nothing may be asked of the public.
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}

/** The stills an edition would release. */
export function shownStills({ stills }: EditionRecord): StillOfEdition[] {
  return stills.filter(({ excepted }) => !excepted);
}

/** A still as the rule asks about it, under an authority that excludes these places. */
export function publishable(
  { still, revision, personHiddenSince }: StillOfEdition,
  excludedPlaces: readonly string[],
): PublishableStill {
  return {
    reference: still.reference,
    approved: still.standing === 'approved' || still.standing === 'public',
    changed: still.revision !== revision,
    namesExcludedPlace: namesPlace(still.place, excludedPlaces) || namesPlace(still.overlay, excludedPlaces),
    personNumber: still.person.number,
    personMayBeShown: mayBeShown(still.person),
    personHiddenSince,
  };
}

/** The blockers as the fields of a refusal. */
export function asFields(blockers: readonly PublicationBlocker[]): FieldError[] {
  return blockers.map((blocker) => ({ field: fieldOf(blocker), code: `appeal_blocked_${blocker.reason}` }));
}

type RankReason = Extract<PublicationBlocker['reason'], `needs_${string}`>;

const FIELD_OF: Readonly<Record<Exclude<PublicationBlocker['reason'], RankReason>, string>> = {
  not_authorised: 'authority',
  authorised_by_a_drafter: 'authority',
  authority_for_another_edition: 'authority',
  child_needs_superintendent: 'authority',
  still_not_approved: 'stills',
  still_changed: 'stills',
  still_names_excluded_place: 'stills',
  person_no_longer_shown: 'persons',
  person_hidden_since: 'persons',
  consent_missing: 'quotes',
  consent_withdrawn: 'quotes',
  consent_not_for_appeal: 'quotes',
  embargoed: 'embargo',
  no_review_date: 'reviewOn',
  review_date_past: 'reviewOn',
  no_police_contact: 'contacts',
  case_closed: 'case',
  intake_case_missing: 'intake',
};

function fieldOf(blocker: PublicationBlocker): string {
  const { reason } = blocker;
  const field = isRankReason(reason) ? 'authority' : FIELD_OF[reason];
  if ('reference' in blocker) return `${field}.${blocker.reference}`;
  if ('quote' in blocker) return `${field}[${blocker.quote - 1}].victim`;
  return 'number' in blocker ? `${field}.${blocker.number}` : field;
}

function isRankReason(reason: PublicationBlocker['reason']): reason is RankReason {
  return reason.startsWith('needs_');
}

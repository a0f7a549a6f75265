import { isAtLeast, type Rank, type RankNeeded } from './deciding-rank';
import type { Quote } from './edition-content';
import { isEmbargoed } from './embargo';
import { accountBlockers, type AccountBlocker, type ConsentStanding } from './victim-account';

/** Why an edition may not be shown to the public, in the order an officer would mend it. */
export type PublicationBlocker =
  | { readonly reason: 'not_authorised' }
  | { readonly reason: 'authorised_by_a_drafter' }
  | { readonly reason: 'authority_for_another_edition' }
  | { readonly reason: 'child_needs_superintendent' }
  | { readonly reason: `needs_${Rank}` }
  | StillBlocker
  | AccountBlocker
  | { readonly reason: 'embargoed' }
  | { readonly reason: 'no_review_date' }
  | { readonly reason: 'review_date_past' }
  | { readonly reason: 'no_police_contact' }
  | { readonly reason: 'case_closed' }
  | { readonly reason: 'intake_case_missing' };

/** What can be wrong with the pictures of an edition, from the day it is put forward. */
export type StillBlocker =
  | { readonly reason: 'still_not_approved'; readonly reference: string }
  | { readonly reason: 'still_changed'; readonly reference: string }
  | { readonly reason: 'still_names_excluded_place'; readonly reference: string }
  | { readonly reason: 'person_no_longer_shown' | 'person_hidden_since'; readonly number: number };

export interface PublishableStill {
  readonly reference: string;
  readonly approved: boolean;
  /** Prepared anew since it was put forward: what was authorised is another picture. */
  readonly changed: boolean;
  /** Its words, or words on it, name a place that the authority excludes. */
  readonly namesExcludedPlace: boolean;
  readonly personNumber: number;
  readonly personMayBeShown: boolean;
  /** Taken down after it was put forward, and sought again since. */
  readonly personHiddenSince: boolean;
}

/** What the rule needs to know of an edition; whoever has more passes it as it is. */
export interface PublishableEdition {
  readonly number: number;
  /** Everybody who wrote a word of it. */
  readonly drafterIds: readonly string[];
  readonly authority: {
    readonly officerId: string;
    readonly editionNumber: number;
    /** In which it was decided. */
    readonly rank: Rank;
  } | null;
  /** Without those the authority excepts. */
  readonly stills: readonly PublishableStill[];
  readonly quotes: readonly Quote[];
  /** Of victims, to their words in this appeal. */
  readonly consents: readonly ConsentStanding[];
  /** Which rank decides on a release like this, today. */
  readonly needed: RankNeeded;
  /** The last day on which it may stand, as `YYYY-MM-DD`. */
  readonly reviewOn: string | null;
  /** Nothing of it may be public before this moment. */
  readonly embargoUntil: Date | null;
  readonly contactKinds: readonly string[];
  readonly caseOpen: boolean;
  /** The force can seal a tip even if this case's own key fails (TIP-PROTOCOL section 6). */
  readonly intakeCaseReady: boolean;
}

/** An edition may be shown to the public only when nothing on this list remains. */
export function publicationBlockers(
  edition: PublishableEdition,
  { now, today }: { readonly now: Date; readonly today: string },
): PublicationBlocker[] {
  return [
    ...authorityBlockers(edition),
    ...stillBlockers(edition.stills),
    ...accountBlockers(edition.quotes, edition.consents),
    ...(isEmbargoed(edition.embargoUntil, now) ? [{ reason: 'embargoed' } as const] : []),
    ...reviewBlockers(edition.reviewOn, today),
    ...groundBlockers(edition),
  ];
}

/** Rule 1: no still is public without an authority by an authorising officer who is not the drafter. */
function authorityBlockers(edition: PublishableEdition): PublicationBlocker[] {
  const { authority, drafterIds, number, needed } = edition;
  if (!authority) return [{ reason: 'not_authorised' }];
  const blockers: PublicationBlocker[] = [];
  if (drafterIds.includes(authority.officerId)) blockers.push({ reason: 'authorised_by_a_drafter' });
  // An edit of words or stills voids the authority: it was given for the edition the officer read.
  if (authority.editionNumber !== number) blockers.push({ reason: 'authority_for_another_edition' });
  // Rule 6. The age can have been put lower since the decision, and the force can have tightened its table.
  if (!isAtLeast(authority.rank, needed.rank)) {
    blockers.push({
      reason: needed.because === 'child' ? 'child_needs_superintendent' : `needs_${needed.rank}`,
    });
  }
  return blockers;
}

/**
 * Only what was approved, as it was approved, of somebody who may be shown. Who was identified by mistake returns to
 * sought under a new authority (DOMAIN "States"): what was put forward before they were taken down says nothing of now.
 */
export function stillBlockers(stills: readonly PublishableStill[]): StillBlocker[] {
  return [
    ...stills.flatMap(({ reference, approved, changed, namesExcludedPlace }): StillBlocker[] => {
      if (!approved) return [{ reason: 'still_not_approved', reference }];
      if (changed) return [{ reason: 'still_changed', reference }];
      return namesExcludedPlace ? [{ reason: 'still_names_excluded_place', reference }] : [];
    }),
    ...personBlockers(stills),
  ];
}

/** One line a person, however many pictures there are of them. */
function personBlockers(stills: readonly PublishableStill[]): StillBlocker[] {
  const ofPersons = new Map(stills.map((still) => [still.personNumber, still]));
  return [...ofPersons].flatMap(([number, { personMayBeShown, personHiddenSince }]): StillBlocker[] => {
    if (!personMayBeShown) return [{ reason: 'person_no_longer_shown', number }];
    return personHiddenSince ? [{ reason: 'person_hidden_since', number }] : [];
  });
}

/** Rule 2: a review date is compulsory; unreviewed means withdrawn. */
function reviewBlockers(reviewOn: string | null, today: string): PublicationBlocker[] {
  if (reviewOn === null) return [{ reason: 'no_review_date' }];
  return reviewOn <= today ? [{ reason: 'review_date_past' }] : [];
}

function groundBlockers({
  contactKinds,
  caseOpen,
  intakeCaseReady,
}: PublishableEdition): PublicationBlocker[] {
  const blockers: PublicationBlocker[] = [];
  if (!contactKinds.includes('incident_room')) blockers.push({ reason: 'no_police_contact' });
  if (!caseOpen) blockers.push({ reason: 'case_closed' });
  if (!intakeCaseReady) blockers.push({ reason: 'intake_case_missing' });
  return blockers;
}

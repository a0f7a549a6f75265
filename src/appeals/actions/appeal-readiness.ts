import { Inject, Injectable } from '@nestjs/common';
import { CaseKeys, type Case } from '../../cases';
import { CLOCK, DomainError, type Clock, type FieldError } from '../../kernel';
import { mayBeShown } from '../../persons-sought';
import type { Tx } from '../../platform';
import { londonDay } from '../../web';
import { namesPlace } from '../../stills';
import type { EditionRecord, StillOfEdition } from '../data/edition-records';
import {
  publicationBlockers,
  type PublicationBlocker,
  type PublishableStill,
} from '../rules/publication-blockers';
import { mayBeChild } from '../rules/review-date';

/** What stands between an edition and the public: the list a page shows is the list that stops the action. */
@Injectable()
export class AppealReadiness {
  constructor(
    private readonly keys: CaseKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `at` where it is to go out at another moment than now. */
  async blockers(
    edition: EditionRecord,
    inCase: Case,
    { tx, at = this.clock.now() }: { readonly tx?: Tx; readonly at?: Date } = {},
  ): Promise<PublicationBlocker[]> {
    const { number, drafterIds, authority, reviewOn, embargoUntil, contacts } = edition;
    return publicationBlockers(
      {
        number,
        drafterIds,
        authority: authority?.decision === 'granted' ? authority : null,
        stills: shownStills(edition).map((one) => publishable(one, authority?.excludedPlaces ?? [])),
        mayShowChild: mayShowChild(edition),
        reviewOn,
        embargoUntil,
        contactKinds: contacts.map(({ kind }) => kind),
        caseOpen: inCase.state === 'open',
        intakeCaseReady: await this.intakeReady(inCase.forceId, tx),
      },
      { now: at, today: londonDay(at) },
    );
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
  { still, revision }: StillOfEdition,
  excludedPlaces: readonly string[],
): PublishableStill {
  return {
    reference: still.reference,
    approved: still.standing === 'approved' || still.standing === 'public',
    changed: still.revision !== revision,
    namesExcludedPlace: namesPlace(still.place, excludedPlaces) || namesPlace(still.overlay, excludedPlaces),
    personNumber: still.person.number,
    personMayBeShown: mayBeShown(still.person),
  };
}

/** By what is said of their ages now, which may be lower than when the edition was put forward (rule 6). */
export function mayShowChild({ persons }: EditionRecord): boolean {
  return persons.some((one) => mayBeChild(one.ageFrom) || mayBeChild(one.person.ageFrom));
}

/** The blockers as the fields of a refusal. */
export function asFields(blockers: readonly PublicationBlocker[]): FieldError[] {
  return blockers.map((blocker) => ({ field: fieldOf(blocker), code: `appeal_blocked_${blocker.reason}` }));
}

const FIELD_OF: Readonly<Record<PublicationBlocker['reason'], string>> = {
  not_authorised: 'authority',
  authorised_by_a_drafter: 'authority',
  authority_for_another_edition: 'authority',
  child_needs_superintendent: 'authority',
  still_not_approved: 'stills',
  still_changed: 'stills',
  still_names_excluded_place: 'stills',
  person_no_longer_shown: 'persons',
  embargoed: 'embargo',
  no_review_date: 'reviewOn',
  review_date_past: 'reviewOn',
  no_police_contact: 'contacts',
  case_closed: 'case',
  intake_case_missing: 'intake',
};

function fieldOf(blocker: PublicationBlocker): string {
  const field = FIELD_OF[blocker.reason];
  if ('reference' in blocker) return `${field}.${blocker.reference}`;
  return 'number' in blocker ? `${field}.${blocker.number}` : field;
}

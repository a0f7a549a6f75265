import type { OfficerActor } from '../../../kernel';
import {
  daysFromNowInWords,
  errorSummary,
  londonDay,
  view,
  type FormErrors,
  type ViewResult,
} from '../../../web';
import type { CheckedDecision } from '../../actions/check-decisions';
import { shownStills } from '../../actions/appeal-readiness';
import { mayShowChild } from '../../data/may-show-child';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import type { EditionRecord } from '../../data/edition-records';
import { offeredReviewDate } from '../../rules/review-date';
import { renewalRefusal, type RenewalRefusal } from '../../rules/review-renewal';
import { mayDecide } from './may';
import { rankedName } from './people';
import { picturesFor } from './pictures';
import { heldBy, neededFor, RANK_WORDS, tooLow } from './ranks';
import { nameOfAppeal, placeOf } from './place';
import type { ReviewValues } from './review.form';
import { signedLines } from './signed';
import { plainThumb } from './thumbs';
import { dayInWords } from './words';

export interface ReviewState {
  readonly values?: ReviewValues;
  readonly errors?: FormErrors;
  readonly stale?: boolean;
  /** On what is live. */
  readonly decisions?: readonly CheckedDecision[];
}

/** May it stand longer? What is live, until when, and one press with a reason: for one thumb. */
export function reviewPage(
  file: AppealFile,
  actor: OfficerActor,
  now: Date,
  { values, errors = [], stale = false, decisions = [] }: ReviewState = {},
): ViewResult {
  const { appeal, live } = file;
  const child = live !== null && mayShowChild(live);
  const today = londonDay(now);
  const cannot = cannotRenew(file, actor, today);
  const model = {
    title: 'May it stand longer?',
    place: placeOf(file, actor),
    back: { text: nameOfAppeal(file), href: appealPaths.office(appeal.slug) },
    action: appealPaths.review(appeal.slug),
    withdraw: appealPaths.withdrawal(appeal.slug),
    shown: live && shownOf(file, live, actor, now),
    cannot: stale && !cannot ? STALE : cannot,
    values: values ?? { reason: '', reviewOn: offeredReviewDate(today, child) },
    reviewHint: child ? 'At most 7 days: somebody may be a child.' : 'At most 90 days.',
    signer: rankedName(file, actor.id),
    errors: errorSummary(errors),
    decisions: signedLines(file, decisions),
  };
  const status = stale ? 409 : errors.length > 0 ? 422 : 200;
  return view('appeals/views/officer/review.njk', model, { status });
}

const STALE = {
  strong: 'This appeal has changed since you opened the page.',
  text: 'Nothing was recorded. Open the appeal and look at what it is now.',
};

type Cannot = { readonly strong: string; readonly text: string };

const CANNOT: Readonly<Record<Exclude<RenewalRefusal, 'rank_too_low'>, Cannot>> = {
  by_drafter: {
    strong: 'You cannot let it stand longer.',
    text: 'You wrote in this edition or put it forward. Whoever looks again must have had no part in it.',
  },
  lapsed: {
    strong: 'Its review day is over.',
    text: 'The public sees it no more. It comes back only as a new edition under a new authority.',
  },
};

function shownOf(file: AppealFile, live: EditionRecord, actor: OfficerActor, now: Date): object {
  const pictures = picturesFor(actor, file);
  return {
    number: live.number,
    headline: live.headline,
    until: untilOf(live, now),
    pictures: shownStills(live).map(({ still }) => plainThumb(still, pictures)),
  };
}

function untilOf({ reviewOn }: EditionRecord, now: Date): string {
  const day = reviewOn ?? '';
  const when = daysFromNowInWords(new Date(`${day}T12:00:00Z`), now);
  return `It stands until the end of ${dayInWords(day)}, ${when}. If nobody looks again it comes down by itself.`;
}

/** Why this officer cannot let it stand, as the page says it; null for whoever can. */
function cannotRenew(file: AppealFile, actor: OfficerActor, today: string): Cannot | null {
  const { live } = file;
  if (!live) return { strong: 'Nothing of it is public.', text: 'There is nothing to look at again.' };
  if (!mayDecide(actor, file)) {
    return {
      strong: 'You cannot let it stand longer.',
      text: `An authorising officer of the force does: ${RANK_WORDS[neededFor(file, live).rank]}.`,
    };
  }
  const { drafterIds, reviewOn } = live;
  const needed = neededFor(file, live);
  const edition = { drafterIds, needed, reviewOn: reviewOn ?? '' };
  const refusal = renewalRefusal(edition, { id: actor.id, rank: heldBy(file, actor) }, today);
  return refusal === 'rank_too_low' ? tooLow(needed) : refusal && CANNOT[refusal];
}

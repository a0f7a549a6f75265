import { isDay, type FieldError } from '../../kernel';
import { isLonger, type Quote } from './edition-content';

/** Who gave a consent: the victim, or whoever may speak for them. */
export const CONSENT_GIVERS = ['victim', 'parent_or_guardian', 'relative', 'representative'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** How it was given. */
export const CONSENT_WAYS = ['signed_form', 'statement', 'recorded', 'letter_or_mail', 'spoken'] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

/** For what. Words stand in an appeal only by a consent to `appeal`. */
export const CONSENT_PURPOSES = ['appeal', 'newsrooms', 'social_media'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

export const CONSENT_LIMITS = { whose: 80, takenBy: 80, reference: 80 } as const;

/** A victim's consent to their words being public, as it was written down. */
export interface ConsentTaken {
  /** As the case knows them: a reference, no name. */
  readonly whose: string;
  readonly givenBy: ConsentGiver;
  /** `2025-11-28` */
  readonly takenOn: string;
  /** The officer who asked. */
  readonly takenBy: string;
  readonly how: ConsentWay;
  readonly purposes: readonly ConsentPurpose[];
  /** Where it is kept, if somewhere. */
  readonly reference: string;
}

/** What decides whether words may be read by it. */
export interface ConsentStanding {
  readonly number: number;
  readonly purposes: readonly ConsentPurpose[];
  readonly withdrawnAt: Date | null;
}

/** What is wrong with a consent as it is written down, at its fields. */
export function consentProblems(taken: ConsentTaken, today: string): FieldError[] {
  const { whose, takenBy, takenOn, purposes, reference } = taken;
  const problems: FieldError[] = [];
  const refuse = (field: string, code: string) => problems.push({ field, code });
  if (whose.trim() === '') refuse('whose', 'appeal_consent_whose_missing');
  if (!isDay(takenOn)) refuse('takenOn', 'appeal_consent_day_not_valid');
  else if (takenOn > today) refuse('takenOn', 'appeal_consent_in_future');
  if (takenBy.trim() === '') refuse('takenBy', 'appeal_consent_taker_missing');
  if (purposes.length === 0) refuse('purposes', 'appeal_consent_purpose_missing');
  for (const [field, text] of Object.entries({ whose, takenBy, reference }))
    if (isLonger(text, CONSENT_LIMITS[field as keyof typeof CONSENT_LIMITS]))
      refuse(field, 'appeal_consent_too_long');
  return problems;
}

export type ConsentFault = 'consent_missing' | 'consent_withdrawn' | 'consent_not_for_appeal';

/**
 * Why somebody's words may not be read; null where they may. The police's own need no consent; a victim's stand by theirs,
 * which they can take back at any time (Victims' Code, right 4; Data Protection Act 2018, section 35(2)(a)).
 */
export function consentFault(
  { victim }: Pick<Quote, 'victim'>,
  consents: readonly ConsentStanding[],
): ConsentFault | null {
  if (!victim) return null;
  const consent = consents.find(({ number }) => number === victim.consent);
  if (!consent) return 'consent_missing';
  if (consent.withdrawnAt) return 'consent_withdrawn';
  return consent.purposes.includes('appeal') ? null : 'consent_not_for_appeal';
}

/** The quotes that may be read now, as they are read: by whose consent is nobody's affair outside the force. */
export function quotesSaid(
  quotes: readonly Quote[],
  consents: readonly ConsentStanding[],
): Omit<Quote, 'victim'>[] {
  return quotes
    .filter((quote) => consentFault(quote, consents) === null)
    .map(({ name, rank, role, text }) => ({ name, rank, role, text }));
}

/** A victim's words that stand by no consent, by the place of their quote from 1. */
export interface AccountBlocker {
  readonly reason: ConsentFault;
  readonly quote: number;
}

/** Nothing goes out with a victim's words that no consent stands behind, and that were not taken out. */
export function accountBlockers(
  quotes: readonly Quote[],
  consents: readonly ConsentStanding[],
): AccountBlocker[] {
  return quotes.flatMap((quote, at) => {
    const reason = consentFault(quote, consents);
    return reason ? [{ reason, quote: at + 1 }] : [];
  });
}

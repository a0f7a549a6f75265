/*
 * A decision as its officer signs it: what was decided, on which words and pictures, why, until when, and when. Plain
 * values only: it is signed as RFC 8785 canonical JSON, which knows no dates and no undefined.
 */
export const DECISION_FORMAT = 'incident-room-decision-1';

export const DECISION_KINDS = ['authority', 'renewal'] as const;
/** Granting or refusing an authority, or letting what is live stand longer. */
export type DecisionKind = (typeof DECISION_KINDS)[number];

export interface DecidedStill {
  readonly reference: string;
  readonly id: string;
  readonly revision: number;
  /** Not to be released with it. */
  readonly excepted: boolean;
}

export interface DecisionRecord {
  readonly format: typeof DECISION_FORMAT;
  readonly kind: DecisionKind;
  readonly id: string;
  readonly appealId: string;
  readonly edition: { readonly id: string; readonly number: number };
  readonly decision: 'granted' | 'refused' | 'renewed';
  readonly by: string;
  readonly rank: string | null;
  /** RFC 3339. */
  readonly at: string;
  /** What the edition said and of whom: a hash over exactly these fields, so that one that is added later changes nothing. */
  readonly content: { readonly fields: readonly string[]; readonly sha256: string };
  readonly stills: readonly DecidedStill[];
  readonly grounds: Readonly<Record<string, string>>;
  readonly excludedPlaces: readonly string[];
  readonly reviewOn: string | null;
}

/**
 * What can be said of the signature under a decision. `not_kept`: it was made before signatures were. `unsigned`: nobody
 * could sign, because the keys were not open or not certified. `changed`: what is kept of it is not what was decided.
 * `not_vouched_for`: no key that the force certified signed it.
 */
export const SIGNATURE_STANDINGS = [
  'verified',
  'unsigned',
  'not_kept',
  'changed',
  'not_vouched_for',
] as const;
export type SignatureStanding = (typeof SIGNATURE_STANDINGS)[number];

/** Everything that is asked about a decision before somebody believes it. */
export interface DecisionEvidence {
  /** Canonical text of the record as it was kept; null where none was. */
  readonly kept: string | null;
  /** The same worked out of the rows as they are now. */
  readonly found: string;
  /** Who is said to have decided. */
  readonly by: string;
  /** Whose signature is under it; null where there is none. */
  readonly signedBy: string | null;
  /** The force's root vouched for that key then, and the key signed the kept text. */
  readonly vouched: boolean;
}

/**
 * What a reader may believe of a decision. That something was changed is said before anything else: a signature that
 * holds over other words, or that is missing, excuses nothing.
 */
export function signatureStanding({
  kept,
  found,
  by,
  signedBy,
  vouched,
}: DecisionEvidence): SignatureStanding {
  if (kept === null) return 'not_kept';
  if (kept !== found) return 'changed';
  if (signedBy === null) return 'unsigned';
  return vouched && signedBy === by ? 'verified' : 'not_vouched_for';
}

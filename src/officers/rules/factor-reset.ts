/** How somebody can show who they are to the person who asks for a reset. A voice alone is not on the list. */
export const SHOWN_IDENTITIES = ['warrant_card', 'known_in_person', 'video_call'] as const;
export type ShownIdentity = (typeof SHOWN_IDENTITIES)[number];

/** `lapsed`: nobody decided in time, and it was asked again. */
export type ResetDecision = 'confirmed' | 'refused' | 'lapsed';

/** A reset is decided while the first person still remembers who stood before them. */
export const RESET_LIFE_MS = 24 * 60 * 60 * 1000;

export type ResetProblem = 'reset_own_factor' | 'reset_needs_another' | 'reset_gone';

/**
 * Why this officer may not decide this reset, or null. Three different people: whoever lost the factor, whoever saw who
 * they are, and whoever lets it happen, so that no one person can take a colleague's second factor away.
 */
export function resetProblem(
  reset: {
    readonly officerId: string;
    readonly askedBy: string;
    readonly expiresAt: Date;
    readonly decision: ResetDecision | null;
  },
  deciderId: string,
  now: Date,
): ResetProblem | null {
  if (deciderId === reset.officerId) return 'reset_own_factor';
  if (deciderId === reset.askedBy) return 'reset_needs_another';
  return reset.decision !== null || now >= reset.expiresAt ? 'reset_gone' : null;
}

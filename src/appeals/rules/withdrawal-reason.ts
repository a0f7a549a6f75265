/** Of the reason for a withdrawal, in characters. It may also be empty: what must come down comes down. */
export const WITHDRAWAL_REASON_LIMIT = 2000;

/** What takes an edition down: somebody's press, or a review day that ended without anybody looking (rule 2). */
export const WITHDRAWAL_CAUSES = ['officer', 'review_lapsed'] as const;
export type WithdrawalCause = (typeof WITHDRAWAL_CAUSES)[number];

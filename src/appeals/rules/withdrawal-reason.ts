/** Of the reason for a withdrawal, in characters. It may also be empty: what must come down comes down. */
export const WITHDRAWAL_REASON_LIMIT = 2000;

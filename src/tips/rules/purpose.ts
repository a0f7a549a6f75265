/**
 * Why an officer opens a tip: a closed list, said before the first word is shown and kept with the consultation. The
 * words stand in addresses, so that a list keeps the purpose it was begun with.
 */
export const PURPOSES = ['investigation', 'safeguarding', 'supervision', 'disclosure', 'complaint'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const DEFAULT_PURPOSE: Purpose = 'investigation';

/**
 * Heard by every process within a second of the commit, with the id of the case: a still of that case became public,
 * was withdrawn or changed. The rows say so themselves, whoever changes them. Whatever is kept in memory of stills is
 * forgotten then.
 */
export const STILLS_CHANGED = 'stills_changed';

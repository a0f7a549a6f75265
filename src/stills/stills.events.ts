/**
 * Heard by every process within a second of the commit, with the id of the case: a still of that case became public,
 * was withdrawn or changed. Serving a picture asks the rows anyway; this is for pages kept in memory.
 */
export const STILLS_CHANGED = 'stills_changed';

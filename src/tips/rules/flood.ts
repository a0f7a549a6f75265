/**
 * What one place may send in a minute before it is asked to wait: far above what a household, a school or a station's
 * shared connection sends on the night of a television appeal, and low enough that nobody fills a database by hand.
 */
export const FLOOD_LIMIT = { requests: 600, seconds: 60 } as const;

/** Beyond so many places a minute nobody new is counted: the count must not become the flood. */
export const FLOOD_PLACES = 50_000;

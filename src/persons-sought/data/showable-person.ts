/**
 * `mayBeShown` for Postgres: whether the person in the row called `person` may be shown. It is part of the one query
 * that serves a public picture, so that a state recorded this second hides the picture in the next on every process.
 * A test holds it against the rule for every pair of states.
 */
export const showablePersonSql = (person: string): string => `(
  (${person}.search_state = 'sought' OR (${person}.search_state = 'identified' AND ${person}.still_needed))
  AND (${person}.proceedings_state <> 'active' OR ${person}.still_at_large)
)`;

/**
 * `asOf` for Postgres: the moment at which the further authorities that show the person in the row called `person` end;
 * null where none is needed. It is part of the same query, so that a late job shows nothing.
 */
export const showableUntilSql = (person: string): string => `least(
  CASE WHEN ${person}.search_state = 'identified' THEN ${person}.still_needed_until END,
  CASE WHEN ${person}.proceedings_state = 'active' THEN ${person}.still_at_large_until END
)`;

/**
 * `mayBeShown` for Postgres: whether the person in the row called `person` may be shown. It is part of the one query
 * that serves a public picture, so that a state recorded this second hides the picture in the next on every process.
 * A test holds it against the rule for every pair of states.
 */
export const showablePersonSql = (person: string): string => `(
  (${person}.search_state = 'sought' OR (${person}.search_state = 'identified' AND ${person}.still_needed))
  AND (${person}.proceedings_state <> 'active' OR ${person}.still_at_large)
)`;

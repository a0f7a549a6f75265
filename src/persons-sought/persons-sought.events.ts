/**
 * Heard by every process within a second of the commit, with the id of the case: a state was recorded of a person
 * there, so pictures may have come down. Serving a picture asks the rows anyway; this is for pages kept in memory.
 */
export const PERSON_RECORDED = 'person_recorded';

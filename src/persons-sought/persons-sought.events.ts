/**
 * Heard by every process within a second of the commit, with the id of the case: a state was recorded of a person
 * there, so pictures may have come down. The rows say so themselves, whoever changes them. Whatever is kept in memory of
 * persons and their pictures is forgotten then.
 */
export const PERSON_RECORDED = 'person_recorded';

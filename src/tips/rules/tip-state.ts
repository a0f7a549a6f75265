/** Where a tip is on its way through the case team. */
export const TIP_STATES = ['received', 'read', 'allocated', 'disposed'] as const;
export type TipState = (typeof TIP_STATES)[number];

/** The outcome of a tip. It hides a tip and never destroys it. */
export const DISPOSITIONS = ['useful', 'no_value', 'duplicate', 'unfounded', 'malicious', 'spam'] as const;
export type Disposition = (typeof DISPOSITIONS)[number];

/** A tip is born where the incident room of its case looks. */
export const FIRST_TIP_STATE: TipState = 'received';
export const INCIDENT_ROOM = 'incident_room';

/**
 * Who may do what, on one page an inspector can read. A role opens a door in general; whether *this* case or tip
 * is yours is asked again inside, of the case team (`cases`), and "not yours" looks like "not there".
 */
export const ROLES = [
  'press_officer',
  'case_officer',
  'senior_investigating_officer',
  'authorising_officer',
  'incident_room_operator',
  'duty_officer',
  'superintendent',
  'auditor',
  'administrator',
] as const;
export type Role = (typeof ROLES)[number];

const GRANTS = {
  // everyone who signs in
  'office.enter': ROLES,
  'office.session': ROLES,
  'office.secure': ROLES,
  // officers
  'officers.invite': ['administrator'],
  'officers.revoke': ['administrator'],
  'officers.reset': ['administrator'],
  'officers.confirm_reset': ['administrator', 'superintendent'],
  'forces.settings': ['administrator'],
  // cases
  'cases.list': [
    'press_officer',
    'case_officer',
    'senior_investigating_officer',
    'authorising_officer',
    'incident_room_operator',
    'duty_officer',
    'superintendent',
  ],
  'cases.open': ['case_officer', 'senior_investigating_officer'],
  'cases.revise': ['case_officer', 'senior_investigating_officer'],
  'cases.team': ['senior_investigating_officer', 'case_officer'],
  'cases.close': ['senior_investigating_officer'],
  // persons sought and stills
  'persons.revise': ['press_officer', 'case_officer', 'senior_investigating_officer'],
  'persons.record': ['case_officer', 'senior_investigating_officer'],
  'persons.ask_further': ['press_officer', 'case_officer', 'senior_investigating_officer'],
  'persons.allow': ['authorising_officer', 'superintendent'],
  'persons.letter': ['senior_investigating_officer'],
  'stills.prepare': ['press_officer', 'case_officer', 'senior_investigating_officer'],
  'stills.approve': ['press_officer', 'senior_investigating_officer'],
  'stills.handout': ['press_officer'],
  'stills.places': [
    'press_officer',
    'case_officer',
    'senior_investigating_officer',
    'authorising_officer',
    'incident_room_operator',
    'duty_officer',
    'superintendent',
  ],
  'stills.custody': ['press_officer', 'case_officer', 'senior_investigating_officer'],
  'stills.withdraw': [
    'press_officer',
    'senior_investigating_officer',
    'authorising_officer',
    'duty_officer',
    'superintendent',
  ],
  // appeals
  'appeals.read': [
    'press_officer',
    'case_officer',
    'senior_investigating_officer',
    'authorising_officer',
    'duty_officer',
    'superintendent',
  ],
  'appeals.draft': ['press_officer', 'senior_investigating_officer'],
  'appeals.comment': [
    'press_officer',
    'senior_investigating_officer',
    'authorising_officer',
    'superintendent',
  ],
  'appeals.authorise': ['authorising_officer', 'superintendent'],
  'appeals.publish': ['press_officer'],
  'appeals.arrests': ['press_officer', 'senior_investigating_officer'],
  'appeals.consent': [
    'press_officer',
    'case_officer',
    'senior_investigating_officer',
    'authorising_officer',
    'duty_officer',
    'superintendent',
  ],
  'appeals.disclose': ['press_officer', 'case_officer', 'senior_investigating_officer'],
  'appeals.call_back': [
    'press_officer',
    'case_officer',
    'senior_investigating_officer',
    'incident_room_operator',
  ],
  'appeals.withdraw': [
    'press_officer',
    'senior_investigating_officer',
    'authorising_officer',
    'duty_officer',
    'superintendent',
  ],
  // duty
  'duty.read': [
    'press_officer',
    'senior_investigating_officer',
    'authorising_officer',
    'duty_officer',
    'superintendent',
    'administrator',
  ],
  'duty.keep': ['duty_officer', 'superintendent', 'administrator'],
  // tips
  'tips.read': ['case_officer', 'senior_investigating_officer', 'incident_room_operator'],
  'tips.key': ['incident_room_operator', 'case_officer', 'senior_investigating_officer'],
  'tips.allocate': ['incident_room_operator', 'case_officer', 'senior_investigating_officer'],
  'tips.dispose': ['incident_room_operator', 'case_officer', 'senior_investigating_officer'],
  // the log
  'audit.read': ['auditor'],
  'audit.export': ['auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof GRANTS;
export const PERMISSIONS = Object.keys(GRANTS) as Permission[];

/**
 * What somebody must have proved, besides who they are, before a door opens:
 * - `password`: nothing more, so that everybody can leave;
 * - `own_factor`: nothing more until they have a second factor, which is set up behind this door; changes then ask for it afresh;
 * - `second_factor`: the second factor, once a session;
 * - `fresh_to_change`: the same to look, and within the last minutes to change anything;
 * - `fresh`: within the last minutes in any case, because looking already gives something out.
 */
export type Proof = 'password' | 'own_factor' | 'second_factor' | 'fresh_to_change' | 'fresh';

/** Every door says it: a new permission does not compile without. */
const PROOFS: Record<Permission, Proof> = {
  'office.enter': 'second_factor',
  'office.session': 'password',
  'office.secure': 'own_factor',
  'officers.invite': 'second_factor',
  'officers.revoke': 'fresh_to_change',
  'officers.reset': 'fresh_to_change',
  'officers.confirm_reset': 'fresh_to_change',
  'forces.settings': 'second_factor',
  'cases.list': 'second_factor',
  'cases.open': 'second_factor',
  'cases.revise': 'second_factor',
  'cases.team': 'fresh_to_change',
  'cases.close': 'second_factor',
  'persons.revise': 'second_factor',
  'persons.record': 'second_factor',
  'persons.ask_further': 'second_factor',
  'persons.allow': 'fresh_to_change',
  'persons.letter': 'fresh_to_change',
  'stills.prepare': 'second_factor',
  'stills.approve': 'second_factor',
  'stills.handout': 'second_factor',
  'stills.places': 'second_factor',
  'stills.custody': 'fresh',
  'stills.withdraw': 'second_factor',
  'appeals.read': 'second_factor',
  'appeals.draft': 'second_factor',
  'appeals.comment': 'second_factor',
  'appeals.authorise': 'fresh_to_change',
  'appeals.publish': 'second_factor',
  'appeals.arrests': 'second_factor',
  'appeals.consent': 'second_factor',
  'appeals.disclose': 'fresh_to_change',
  'appeals.call_back': 'second_factor',
  'appeals.withdraw': 'second_factor',
  'duty.read': 'second_factor',
  'duty.keep': 'second_factor',
  'tips.read': 'second_factor',
  'tips.key': 'second_factor',
  'tips.allocate': 'second_factor',
  'tips.dispose': 'second_factor',
  'audit.read': 'second_factor',
  'audit.export': 'fresh_to_change',
};

/** What this door asks to be proved. */
export function proofOf(permission: Permission): Proof {
  return PROOFS[permission];
}

/** True when any of the roles opens this door. */
export function may(roles: readonly Role[], permission: Permission): boolean {
  const holders: readonly Role[] = GRANTS[permission];
  return roles.some((role) => holders.includes(role));
}

/** The table as rows, for the printed page and for tests. */
export function permissionTable(): { permission: Permission; roles: readonly Role[] }[] {
  return PERMISSIONS.map((permission) => ({ permission, roles: GRANTS[permission] }));
}

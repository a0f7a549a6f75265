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
  // officers
  'officers.invite': ['administrator'],
  'officers.revoke': ['administrator'],
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
  'appeals.authorise': ['authorising_officer', 'superintendent'],
  'appeals.publish': ['press_officer'],
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
  // tips
  'tips.read': ['case_officer', 'senior_investigating_officer', 'incident_room_operator'],
  'tips.key': ['incident_room_operator', 'case_officer', 'senior_investigating_officer'],
  'tips.allocate': ['incident_room_operator', 'case_officer', 'senior_investigating_officer'],
  'tips.dispose': ['incident_room_operator', 'case_officer', 'senior_investigating_officer'],
  // the log
  'audit.read': ['auditor'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof GRANTS;
export const PERMISSIONS = Object.keys(GRANTS) as Permission[];

/** True when any of the roles opens this door. */
export function may(roles: readonly Role[], permission: Permission): boolean {
  const holders: readonly Role[] = GRANTS[permission];
  return roles.some((role) => holders.includes(role));
}

/** The table as rows, for the printed page and for tests. */
export function permissionTable(): { permission: Permission; roles: readonly Role[] }[] {
  return PERMISSIONS.map((permission) => ({ permission, roles: GRANTS[permission] }));
}

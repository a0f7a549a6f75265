import { may, PERMISSIONS, permissionTable, ROLES } from './permissions';

describe('who may do what', () => {
  it('gives no reader of tips to press, administration, audit or authorising officers', () => {
    for (const role of [
      'press_officer',
      'administrator',
      'auditor',
      'authorising_officer',
      'superintendent',
      'duty_officer',
    ] as const) {
      expect({ role, may: may([role], 'tips.read') }).toEqual({ role, may: false });
    }
  });

  it('lets nobody who drafts by role also authorise by that role', () => {
    for (const role of ROLES) {
      expect(may([role], 'appeals.draft') && may([role], 'appeals.authorise')).toBe(false);
    }
  });

  it('adds up the roles of one officer', () => {
    expect(may(['case_officer', 'authorising_officer'], 'appeals.authorise')).toBe(true);
    expect(may([], 'office.enter')).toBe(false);
  });

  it('leaves no door without a holder', () => {
    expect(permissionTable().filter(({ roles }) => roles.length === 0)).toEqual([]);
    expect(permissionTable()).toHaveLength(PERMISSIONS.length);
  });
});

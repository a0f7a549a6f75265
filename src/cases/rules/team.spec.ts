import {
  firstLead,
  keepsTeam,
  keyStanding,
  PARTS,
  partsOpenTo,
  reads,
  removalBlocker,
  staffsIntake,
  type Standing,
} from './team';

const sol = { officerId: 'sol', part: 'lead', enrolled: true } as const;
const cora = { officerId: 'cora', part: 'member', enrolled: true } as const;
const rosa = { officerId: 'rosa', part: 'member', enrolled: true } as const;
const ada = { officerId: 'ada', part: 'press', enrolled: false } as const;
const egan = { officerId: 'egan', part: 'guest', enrolled: false } as const;
const team: readonly Standing[] = [sol, cora, rosa, ada, egan];

describe('the case team', () => {
  it('gives no part with a key to press, and only a guest’s to another force', () => {
    const offered = (forceId: string, roles: Parameters<typeof partsOpenTo>[0]['roles']) =>
      partsOpenTo({ forceId, roles }, 'northmere');
    expect(offered('northmere', ['press_officer'])).toEqual(['press']);
    expect(offered('northmere', ['case_officer'])).toEqual(['member', 'lead']);
    expect(offered('northmere', ['incident_room_operator'])).toEqual(['member', 'lead']);
    expect(offered('eastholm', ['case_officer'])).toEqual(['guest']);
    expect(offered('eastholm', ['press_officer'])).toEqual([]);
    for (const role of ['administrator', 'auditor', 'authorising_officer', 'superintendent'] as const) {
      expect({ role, parts: offered('northmere', [role]) }).toEqual({ role, parts: [] });
    }
  });

  it('has readers in every part but press', () => {
    expect(PARTS.filter((part) => !reads(part))).toEqual(['press']);
  });

  it('is led by the senior investigating officer, or by who opened the case', () => {
    const sio = { forceId: 'f', roles: ['senior_investigating_officer'] } as const;
    const officer = { forceId: 'f', roles: ['case_officer'] } as const;
    expect(firstLead(officer, sio)).toBe('colleague');
    expect(firstLead(sio, officer)).toBe('opener');
    expect(firstLead(sio, sio)).toBe('opener');
    expect(firstLead(officer, officer)).toBe('opener');
  });

  it('lets people leave while two who hold the key stay', () => {
    expect(removalBlocker(team, 'cora')).toBeNull();
    expect(removalBlocker([sol, cora, ada, egan], 'cora')).toBe('too_few_readers');
    expect(removalBlocker([sol, { ...cora, enrolled: false }, rosa], 'rosa')).toBe('too_few_readers');
  });

  it('lets go of those who hold no key, however few are left', () => {
    expect(removalBlocker([sol, cora, ada, egan], 'ada')).toBeNull();
    expect(removalBlocker([sol, cora, ada, egan], 'egan')).toBeNull();
    expect(removalBlocker([sol, { ...cora, enrolled: false }], 'cora')).toBeNull();
  });

  it('keeps its lead until another is named, and knows who is not there', () => {
    expect(removalBlocker(team, 'sol')).toBe('lead_to_be_replaced');
    expect(removalBlocker(team, 'devi')).toBe('not_on_team');
  });

  it('is changed by its own readers only', () => {
    expect([...PARTS, null].filter((part) => keepsTeam(part))).toEqual(['lead', 'member']);
  });

  it('staffs the intake with those who work in the incident room', () => {
    expect(staffsIntake(['press_officer', 'incident_room_operator'])).toBe(true);
    expect(staffsIntake(['senior_investigating_officer'])).toBe(true);
    expect(staffsIntake(['case_officer', 'duty_officer'])).toBe(false);
  });
});

describe('where an officer stands with the key', () => {
  const holding = {
    part: 'member',
    revoked: false,
    certified: true,
    vouchedFor: true,
    granted: true,
  } as const;

  it.each([
    [{}, 'holds'],
    [{ granted: false }, 'waits_for_member'],
    [{ granted: false, certified: false }, 'waits_for_enrolment'],
    [{ vouchedFor: false }, 'not_vouched_for'],
    [{ part: 'press' }, 'attached'],
    [{ revoked: true }, 'revoked'],
    [{ part: 'press', revoked: true }, 'revoked'],
  ] as const)('with %j: %s', (change, standing) => {
    expect(keyStanding({ ...holding, ...change })).toBe(standing);
  });
});

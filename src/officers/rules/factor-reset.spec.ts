import { RESET_LIFE_MS, resetProblem } from './factor-reset';

const ASKED = new Date('2025-12-01T09:00:00Z');
const reset = {
  officerId: 'ada',
  askedBy: 'adrian',
  expiresAt: new Date(ASKED.getTime() + RESET_LIFE_MS),
  decision: null,
};

describe('who may let a second factor be reset', () => {
  it('is a third person, within a day', () => {
    expect(resetProblem(reset, 'sutton', ASKED)).toBeNull();
    expect(resetProblem(reset, 'sutton', new Date('2025-12-02T08:59:59Z'))).toBeNull();
    expect(resetProblem(reset, 'sutton', new Date('2025-12-02T09:00:00Z'))).toBe('reset_gone');
  });

  it('is neither whoever asked nor whoever lost it', () => {
    expect(resetProblem(reset, 'adrian', ASKED)).toBe('reset_needs_another');
    expect(resetProblem(reset, 'ada', ASKED)).toBe('reset_own_factor');
  });

  it('decides once', () => {
    for (const decision of ['confirmed', 'refused', 'lapsed'] as const)
      expect(resetProblem({ ...reset, decision }, 'sutton', ASKED)).toBe('reset_gone');
  });
});

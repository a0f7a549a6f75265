import { system } from '../../kernel';
import { AttemptTally, MOST_ATTEMPTS, type RefusedAttempt } from './attempt-tally';

const attempt = (name: string, at = '2025-12-01T09:00:00Z'): RefusedAttempt => ({
  actor: system(name),
  permission: 'audit.read',
  route: '/office/audit',
  times: 1,
  at: new Date(at),
});

describe('counting refused attempts', () => {
  it('keeps the same attempt once, with its number and its first moment', () => {
    const tally = new AttemptTally();
    tally.add(attempt('cora', '2025-12-01T09:00:01Z'));
    tally.add(attempt('cora', '2025-12-01T09:00:00Z'));
    tally.add(attempt('egan'));
    expect(tally.take()).toEqual({
      attempts: [{ ...attempt('cora'), times: 2 }, attempt('egan')],
      overflow: 0,
    });
    expect(tally.isEmpty).toBe(true);
  });

  it('keeps no more than it has room for, and says how many there were', () => {
    const tally = new AttemptTally();
    for (let n = 0; n < MOST_ATTEMPTS + 3; n++) tally.add(attempt(`somebody ${n}`));
    tally.add(attempt('somebody 0'));
    const taken = tally.take();
    expect(taken.attempts).toHaveLength(MOST_ATTEMPTS);
    expect(taken.attempts[0]?.times).toBe(2);
    expect(taken.overflow).toBe(3);
  });

  it('counts again what could not be written', () => {
    const tally = new AttemptTally();
    tally.add(attempt('cora'));
    const taken = tally.take();
    tally.add(attempt('cora', '2025-12-01T09:00:05Z'));
    tally.giveBack(taken);
    expect(tally.take().attempts).toEqual([{ ...attempt('cora'), times: 2 }]);
  });
});

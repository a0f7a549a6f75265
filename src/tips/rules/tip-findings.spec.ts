import { rowAgrees } from './tip-findings';

describe('a row and what was sealed', () => {
  const row = { kind: 'recognition', person: 3, hazard: false };

  it.each([
    [{ kind: 'recognition', person: 3 }, row, true],
    [{ kind: 'recognition', person: 3 }, { ...row, hazard: true }, true],
    [{ kind: 'recognition', person: 3, threatToLife: true }, { ...row, hazard: true }, true],
    [{ kind: 'recognition', person: 3, threatToLife: true }, row, false],
    [{ kind: 'recognition', person: 2 }, row, false],
    [{ kind: 'recognition' }, row, false],
    [{ kind: 'recognition' }, { ...row, person: null }, true],
    [{ kind: 'sighting', person: 3 }, row, false],
    [{ person: 3 }, row, true],
  ])('%j beside %j: %s', (sealed, shown, agrees) => {
    expect(rowAgrees(sealed, shown)).toBe(agrees);
  });
});

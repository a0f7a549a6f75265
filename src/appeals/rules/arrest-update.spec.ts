import { arrestProblems, latestArrests, type ArrestTold } from './arrest-update';

const TODAY = '2025-12-03';
const told: ArrestTold = {
  who: 'man',
  age: '30s',
  number: 1,
  arrestedOn: '2025-12-02',
  suspicion: 'fraud',
  outcome: 'in_custody',
  arrests: 13,
  asAt: '2025-12-03',
};
const problems = (change: Partial<ArrestTold>) =>
  arrestProblems({ ...told, ...change }, TODAY).map(({ field, code }) => `${field} ${code}`);

describe('an arrest update', () => {
  it('is taken as it is', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    [{ number: 0 }, ['number appeal_arrested_not_valid']],
    [{ number: 99, arrests: 99 }, []],
    [{ number: 100, arrests: 100 }, ['number appeal_arrested_not_valid']],
    [{ number: 1.5 }, ['number appeal_arrested_not_valid']],
    [{ arrests: 0 }, ['arrests appeal_arrests_total_not_valid']],
    [{ arrests: 9999 }, []],
    [{ arrests: 10_000 }, ['arrests appeal_arrests_total_not_valid']],
    [{ number: 3, arrests: 2 }, ['arrests appeal_arrests_total_too_small']],
    [{ number: 3, arrests: 3 }, []],
    [{ arrestedOn: '2025-12-04' }, ['arrestedOn appeal_arrest_in_future', 'asAt appeal_arrest_as_at_before']],
    [{ arrestedOn: '2025-12-03' }, []],
    [{ arrestedOn: 'Tuesday' }, ['arrestedOn appeal_arrest_day_not_valid']],
    [{ asAt: '2025-12-04' }, ['asAt appeal_arrest_in_future']],
    [{ asAt: '2025-12-01' }, ['asAt appeal_arrest_as_at_before']],
    [{ asAt: '2025-12-02' }, []],
    [{ asAt: '' }, ['asAt appeal_arrest_day_not_valid']],
  ] as const)('%j: %j', (change, found) => {
    expect(problems(change)).toEqual(found);
  });

  it.each([
    ['man', 'teens', false],
    ['woman', 'teens', false],
    ['woman', '80s', true],
    ['boy', 'teens', true],
    ['girl', '20s', false],
    ['girl', 'none', true],
    ['man', 'none', true],
    ['person', 'teens', true],
    ['person', '40s', true],
  ] as const)('a %s in their %s is possible: %s', (who, age, possible) => {
    expect(problems({ who, age })).toEqual(possible ? [] : ['age appeal_arrest_age_not_possible']);
  });
});

describe('arrests so far', () => {
  const said = { count: 12, asAt: '2025-12-01' };
  const update = (arrests: number, asAt: string) => ({ arrests, asAt });

  it('are the edition’s while nothing came after it', () => {
    expect(latestArrests(said, [])).toEqual(said);
    expect(latestArrests(said, [update(11, '2025-11-30')])).toEqual(said);
    expect(latestArrests(null, [])).toBeNull();
  });

  it('are those of the latest day, in whichever order they are told', () => {
    const later = [update(13, '2025-12-02'), update(14, '2025-12-03')];
    expect(latestArrests(said, later)).toEqual({ count: 14, asAt: '2025-12-03' });
    expect(latestArrests(said, later.toReversed())).toEqual({ count: 14, asAt: '2025-12-03' });
    expect(latestArrests(said, [update(13, '2025-12-01')])).toEqual({ count: 13, asAt: '2025-12-01' });
    const sameDay = [update(15, '2025-12-02'), update(13, '2025-12-02')];
    expect(latestArrests(said, sameDay)).toEqual({ count: 15, asAt: '2025-12-02' });
    expect(latestArrests(null, [update(1, '2025-12-02')])).toEqual({ count: 1, asAt: '2025-12-02' });
  });
});

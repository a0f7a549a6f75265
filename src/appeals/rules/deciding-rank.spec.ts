import fc from 'fast-check';
import {
  APPARENT_AGES,
  isAtLeast,
  leastRank,
  looserThanLeast,
  OFFENCE_KINDS,
  offenceKinds,
  rankHeld,
  rankInTable,
  rankNeeded,
  RANKS,
  tightened,
  type RankRule,
} from './deciding-rank';

const anyRule: fc.Arbitrary<RankRule> = fc.record({
  offence: fc.constantFrom(...OFFENCE_KINDS),
  age: fc.constantFrom(...APPARENT_AGES),
  rank: fc.constantFrom(...RANKS),
});
const fraud = { mayShowChild: false, offenceType: 'Fraud by false representation' };

describe('the rank that decides on a release', () => {
  it('is an inspector where the force asks for nothing more, and a superintendent for a child', () => {
    expect(rankNeeded(fraud, [])).toEqual({ rank: 'inspector', because: 'table' });
    expect(rankNeeded({ ...fraud, mayShowChild: true }, [])).toEqual({
      rank: 'superintendent',
      because: 'child',
    });
  });

  it('is what the force asks for that offence and that age, and for no other', () => {
    const table: RankRule[] = [{ offence: 'killing', age: 'adult', rank: 'chief_superintendent' }];
    const murder = { mayShowChild: false, offenceType: 'Murder' };
    expect(rankNeeded(murder, table)).toEqual({ rank: 'chief_superintendent', because: 'table' });
    expect(rankNeeded(fraud, table).rank).toBe('inspector');
    expect(rankNeeded({ ...murder, mayShowChild: true }, table)).toEqual({
      rank: 'superintendent',
      because: 'child',
    });
    const child: RankRule[] = [{ offence: 'property', age: 'child', rank: 'chief_officer' }];
    expect(rankNeeded({ ...fraud, mayShowChild: true }, child)).toEqual({
      rank: 'chief_officer',
      because: 'table',
    });
  });

  it('is the strictest where an offence is of several kinds', () => {
    const table: RankRule[] = [
      { offence: 'violence', age: 'adult', rank: 'chief_inspector' },
      { offence: 'sexual', age: 'adult', rank: 'superintendent' },
      { offence: 'property', age: 'adult', rank: 'inspector' },
    ];
    const both = { mayShowChild: false, offenceType: 'Robbery and sexual assault' };
    expect(rankNeeded(both, table).rank).toBe('superintendent');
    expect(rankNeeded({ ...both, offenceType: 'Robbery and theft' }, table).rank).toBe('chief_inspector');
  });

  it('is never below what everybody must ask, whatever rows say', () => {
    fc.assert(
      fc.property(fc.array(anyRule), fc.string(), fc.boolean(), (table, offenceType, mayShowChild) => {
        const { rank } = rankNeeded({ offenceType, mayShowChild }, table);
        expect(isAtLeast(rank, leastRank(mayShowChild ? 'child' : 'adult'))).toBe(true);
      }),
    );
  });

  it('never falls when a force asks for more', () => {
    fc.assert(
      fc.property(
        fc.array(anyRule),
        anyRule,
        fc.string(),
        fc.boolean(),
        (table, more, offenceType, child) => {
          const release = { offenceType, mayShowChild: child };
          const [before, after] = [rankNeeded(release, table), rankNeeded(release, [...table, more])];
          expect(isAtLeast(after.rank, before.rank)).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['Rape', ['sexual']],
    ['Murder of a shopkeeper', ['killing']],
    ['Causing death by dangerous driving', ['killing']],
    ['Preparation of terrorist acts', ['terrorism']],
    ['Robbery', ['violence']],
    ['Assault occasioning actual bodily harm', ['violence']],
    ['Fraud by false representation', ['property']],
    ['Theft from a shop', ['property']],
    ['Robbery and burglary', ['violence', 'property']],
    ['Selling counterfeit tickets', ['other']],
    ['', ['other']],
  ])('reads “%s” as %j', (offenceType, kinds) => {
    expect(offenceKinds(offenceType)).toEqual(kinds);
  });
});

describe('a force’s table', () => {
  it('may tighten and never loosen', () => {
    const looser: RankRule = { offence: 'other', age: 'child', rank: 'chief_inspector' };
    const least: RankRule = { offence: 'other', age: 'child', rank: 'superintendent' };
    const more: RankRule = { offence: 'other', age: 'adult', rank: 'chief_inspector' };
    expect(looserThanLeast([looser, least, more])).toEqual([looser]);
    expect(tightened([least, more, { ...more, rank: 'inspector' }])).toEqual([more]);
    expect(rankInTable([looser], 'other', 'child')).toBe('superintendent');
  });
});

describe('the rank somebody decides in', () => {
  it.each([
    [['authorising_officer'], 'Inspector', 'inspector'],
    [['authorising_officer'], 'Acting Detective Chief Inspector', 'chief_inspector'],
    [['authorising_officer'], 'DCI', 'chief_inspector'],
    [['authorising_officer'], 'Sergeant', 'inspector'],
    [['authorising_officer'], 'Chief Constable', 'chief_inspector'],
    [['superintendent'], 'Superintendent', 'superintendent'],
    [['superintendent', 'authorising_officer'], 'Inspector', 'superintendent'],
    [['superintendent'], 'Detective Chief Superintendent', 'chief_superintendent'],
    [['superintendent'], 'Assistant Chief Constable', 'chief_officer'],
    [['superintendent'], 'Commander', 'chief_officer'],
    [['press_officer', 'duty_officer'], 'Superintendent', null],
  ] as const)('of %j, called %s, is %s', (roles, rank, held) => {
    expect(rankHeld({ roles: [...roles], rank })).toBe(held);
  });

  it('is at least itself and everything below it', () => {
    for (const [place, rank] of RANKS.entries()) {
      expect(RANKS.map((needed) => isAtLeast(rank, needed))).toEqual(RANKS.map((_, at) => at <= place));
    }
    expect(isAtLeast(null, 'inspector')).toBe(false);
  });
});

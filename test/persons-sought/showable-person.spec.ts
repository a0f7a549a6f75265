import {
  mayBeShown,
  PersonsSought,
  PROCEEDINGS_STATES,
  SEARCH_STATES,
  asOf,
  showablePersonSql,
  showableUntilSql,
  type PersonSought,
} from '../../src/persons-sought';
import { UnitOfWork } from '../../src/platform';
import { testApp } from '../support/app';
import { theWorld, World } from '../world';

const ENDS = new Date('2025-12-10T00:00:00Z');

/** Every combination of everything the rule looks at. */
const COMBINATIONS = SEARCH_STATES.flatMap((searchState) =>
  PROCEEDINGS_STATES.flatMap((proceedingsState) =>
    [false, true].flatMap((stillNeeded) =>
      [false, true].map((stillAtLarge) => ({
        searchState,
        proceedingsState,
        stillNeeded,
        stillNeededUntil: stillNeeded ? ENDS : null,
        stillAtLarge,
        stillAtLargeUntil: stillAtLarge ? ENDS : null,
      })),
    ),
  ),
);

describe('whether a person may be shown', () => {
  const house = testApp({ standing: theWorld('officers') });
  let person: PersonSought | undefined;

  beforeAll(async () => {
    [person] = await new World(house).persons();
  });

  it('is answered alike by the rule and by Postgres, for every pair of states', async () => {
    const { dataSource } = house.database;
    const asked: object[] = [];
    for (const states of COMBINATIONS) {
      await house.get(UnitOfWork).run((tx) => house.get(PersonsSought).change(tx, person!, states));
      const [row]: { shown: boolean }[] = await dataSource.query(
        `SELECT ${showablePersonSql('p')} AS shown FROM persons_sought p WHERE id = $1`,
        [person!.id],
      );
      const rule = mayBeShown({ ...(person as PersonSought), ...states });
      asked.push({ ...states, agree: row!.shown === rule, shown: rule });
    }
    expect(asked.filter((one) => 'agree' in one && !one.agree)).toEqual([]);
    // Neither answer for everything, or the two could agree on nonsense.
    expect(new Set(asked.map((one) => 'shown' in one && one.shown))).toEqual(new Set([true, false]));
  });

  it('ends at the same moment for both, to the millisecond', async () => {
    const { dataSource } = house.database;
    const asked: { agree: boolean; shown: boolean }[] = [];
    for (const states of COMBINATIONS) {
      await house.get(UnitOfWork).run((tx) => house.get(PersonsSought).change(tx, person!, states));
      for (const now of [new Date(ENDS.getTime() - 1), ENDS]) {
        const [row]: { shown: boolean }[] = await dataSource.query(
          `SELECT ${showablePersonSql('p')} AND coalesce($2::timestamptz < ${showableUntilSql('p')}, true) AS shown
            FROM persons_sought p WHERE id = $1`,
          [person!.id, now],
        );
        const rule = mayBeShown(asOf({ ...(person as PersonSought), ...states }, now));
        asked.push({ agree: row!.shown === rule, shown: rule });
      }
    }
    expect(asked.every(({ agree }) => agree)).toBe(true);
    expect(new Set(asked.map(({ shown }) => shown))).toEqual(new Set([true, false]));
  });
});

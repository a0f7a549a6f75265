import {
  mayBeShown,
  PersonsSought,
  PROCEEDINGS_STATES,
  SEARCH_STATES,
  showablePersonSql,
  type PersonSought,
} from '../../src/persons-sought';
import { UnitOfWork } from '../../src/platform';
import { testApp } from '../support/app';
import { World } from '../world';

/** Every combination of everything the rule looks at. */
const COMBINATIONS = SEARCH_STATES.flatMap((searchState) =>
  PROCEEDINGS_STATES.flatMap((proceedingsState) =>
    [false, true].flatMap((stillNeeded) =>
      [false, true].map((stillAtLarge) => ({ searchState, proceedingsState, stillNeeded, stillAtLarge })),
    ),
  ),
);

describe('whether a person may be shown', () => {
  const house = testApp();

  it('is answered alike by the rule and by Postgres, for every pair of states', async () => {
    const [person] = await new World(house).persons();
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
});

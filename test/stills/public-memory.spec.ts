import { WithdrawAppeal } from '../../src/appeals';
import { RecordProceedings, RecordSearchState } from '../../src/persons-sought';
import { Notifications, UnitOfWork } from '../../src/platform';
import { STILLS_CHANGED, Stills, WithdrawStill, type StillRecord } from '../../src/stills';
import { openTestApp, testApp, type TestApp } from '../support/app';
import { openDatabaseWire, type DatabaseWire } from '../support/database-wire';
import { eventually } from '../support/eventually';
import { asOwner } from '../support/owner';
import { queriesOf } from '../support/queries';
import { World, type Cast } from '../world';

/** The promise: after a withdrawal has committed, no process shows the picture for longer than this. */
const GONE_WITHIN_MS = 1_000;
const LISTENERS = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND query LIKE '%pg_listening_channels%' AND pid <> pg_backend_pid()`;

describe('what a process remembers of public stills', () => {
  const house = testApp();
  let wire: DatabaseWire;
  let beside: TestApp;
  let world: World;
  let cast: Cast;
  let queries: string[];
  const processes = () => [house, beside];
  const address = (id: string) => `/stills/${id}/320.jpg`;
  const status = async (at: TestApp, id: string) => (await at.request().get(address(id))).status;
  const statuses = (id: string) => Promise.all(processes().map((at) => status(at, id)));
  const still = () => world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
  const withdraw = ({ reference }: StillRecord) =>
    house.get(WithdrawStill).run(cast.ada.actor, { ref: reference, reason: 'The wrong man.' });
  const trusted = (at: TestApp, expected = true) =>
    eventually(
      () => at.get(Notifications).isHeard(),
      (is) => is === expected,
    );
  /** Both have it in memory, and may use what they have. A machine that is busy elsewhere may take a while to be sure. */
  const remembered = async (id: string) => {
    for (const at of processes()) await trusted(at);
    await eventually(
      async () => {
        queries.length = 0;
        return { got: await statuses(id), asked: queries.length };
      },
      ({ got, asked }) => got.every((one) => one === 200) && asked === 0,
    );
  };
  /** Gone in both, a second after the commit. */
  const goneAfter = async (id: string, act: () => Promise<unknown>) => {
    await act();
    const committed = performance.now();
    await eventually(
      () => performance.now() - committed,
      (passed) => passed >= GONE_WITHIN_MS,
    );
    expect(await statuses(id)).toEqual([410, 410]);
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
    wire = await openDatabaseWire(house.database.ownerUrl);
    beside = await openTestApp({ beside: house, through: (database) => wire.through(database) });
    queries = queriesOf(beside, /FROM stills s/);
  });
  afterEach(() => wire.thaw());
  afterAll(async () => {
    await beside.close();
    await wire.close();
  });

  it('is asked for once by however many come at once, and not again', async () => {
    const { id, caseId } = await still();
    const crowd = async () => {
      queries.length = 0;
      const got = await Promise.all(Array.from({ length: 200 }, () => status(beside, id)));
      expect(new Set(got)).toEqual(new Set([200]));
      return queries.length;
    };
    const change = async () => {
      await house.get(UnitOfWork).run((tx) => house.get(Notifications).notify(tx, STILLS_CHANGED, caseId));
      await trusted(beside);
    };
    // Where the machine stands still for a second the connection is not trusted, and each asks for itself.
    await eventually(
      () => change().then(crowd),
      (asked) => asked === 1,
    );
    await eventually(crowd, (asked) => asked === 0);
  });

  it('is forgotten with a withdrawal: at once where it was made, and within a second beside', async () => {
    const one = await still();
    await remembered(one.id);
    await goneAfter(one.id, async () => {
      await withdraw(one);
      expect(await status(house, one.id)).toBe(410);
    });
  });

  it('is forgotten when its appeal is withdrawn', async () => {
    const { appeal, latest } = await world.appeal({ state: 'live' });
    const { id } = latest.stills[0]!.still;
    await remembered(id);
    await goneAfter(id, () => house.get(WithdrawAppeal).run(cast.sol.actor, { slug: appeal.slug }));
  });

  it('is forgotten when its person has been found, and when proceedings begin', async () => {
    const [first, second] = (await world.persons()).slice(1);
    const found = await world.still({ file: 'still-2.jpg', person: 2, until: 'public' });
    await remembered(found.id);
    const identified = { personId: first!.id, state: 'identified', reason: 'Named.' } as const;
    await goneAfter(found.id, () => house.get(RecordSearchState).run(cast.sol.actor, identified));

    const charged = await world.still({ file: 'still-3.jpg', person: 3, until: 'public' });
    await remembered(charged.id);
    const active = { personId: second!.id, state: 'active', reason: 'Arrested.' } as const;
    await goneAfter(charged.id, () => house.get(RecordProceedings).run(cast.sol.actor, active));
  });

  it.each([
    [`UPDATE stills SET state = 'approved' WHERE id = $1`],
    [
      `UPDATE persons_sought SET showing_round = showing_round + 1
      WHERE id = (SELECT person_id FROM stills WHERE id = $1)`,
    ],
  ])('is forgotten when somebody at a prompt says %s', async (sql) => {
    const { id } = await still();
    await remembered(id);
    await goneAfter(id, () => asOwner(house.database, (owner) => owner.query(sql, [id])));
  });

  it('is not used while the listening connection is silent, though nothing says that it is', async () => {
    const one = await still();
    await remembered(one.id);
    wire.freezeListening();
    await goneAfter(one.id, () => withdraw(one));
    expect(beside.get(Notifications).isHeard()).toBe(false);
  });

  it('is not used while there is no listening connection, and not trusted when there is one again', async () => {
    const one = await still();
    await remembered(one.id);
    wire.refuseNew();
    await asOwner(house.database, (owner) => owner.query(LISTENERS));
    await trusted(beside, false);
    expect(await status(beside, one.id)).toBe(200);
    await goneAfter(one.id, () => withdraw(one));
    wire.thaw();
    await trusted(beside);
    expect(await statuses(one.id)).toEqual([410, 410]);
  });

  it('never outlives the note, however many ask while it comes', async () => {
    const one = await still();
    const heard = { at: Infinity };
    beside.get(Notifications).on(STILLS_CHANGED, () => {
      heard.at = performance.now();
    });
    for (const at of processes()) await trusted(at);
    const turn = (state: 'public' | 'withdrawn') =>
      house.get(UnitOfWork).run(async (tx) => {
        const withdrawnAt = state === 'withdrawn' ? house.clock.now() : null;
        await house.get(Stills).change(tx, one, { state, withdrawnAt });
        await house.get(Notifications).notify(tx, STILLS_CHANGED, one.caseId);
      });
    let rounds = 0;
    for (; rounds < 10; rounds++) {
      await turn('public');
      const answers: { at: TestApp; sent: number; got: number }[] = [];
      let isOver = false;
      const hammer = async (at: TestApp) => {
        while (!isOver) {
          const sent = performance.now();
          answers.push({ at, sent, got: await status(at, one.id) });
        }
      };
      const hammering = [...processes(), ...processes(), ...processes()].map(hammer);
      await eventually(
        () => answers,
        (all) => processes().every((each) => all.some(({ at, got }) => at === each && got === 200)),
      );
      heard.at = Infinity;
      await turn('withdrawn');
      const committed = performance.now();
      await eventually(
        () => answers,
        (all) => processes().every((each) => all.some(({ at, got }) => at === each && got === 410)),
      );
      isOver = true;
      await Promise.all(hammering);
      const late = answers.filter(({ at, sent, got }) => {
        return (
          got === 200 && sent > (at === house ? committed : Math.min(heard.at, committed + GONE_WITHIN_MS))
        );
      });
      expect(late).toEqual([]);
    }
    expect(rounds).toBe(10);
  });
});

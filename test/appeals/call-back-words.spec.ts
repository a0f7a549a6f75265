import { load } from 'cheerio';
import { WithdrawAppeal } from '../../src/appeals';
import { CALL_BACK_TRIES } from '../../src/appeals/rules/call-back-words';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { signIn, World, type Cast, type Person } from '../world';

const UNKNOWN = 'We cannot say that this caller is ours.';

describe('a call-back word', () => {
  const house = testApp();
  let cast: Cast;
  const make = async (who: Person = cast.cora): Promise<string> => {
    const page = await ask(who);
    return load(page.text)('.callback').text();
  };
  /** Signed in anew each time, because the clock of these tests goes on faster than a session lasts. */
  const ask = async (who: Person, slug = 'larkfield') => {
    const { cookie } = await signIn(house, who.email);
    const page = house.request().post(`/office/appeals/${slug}/call-back`);
    return page.set({ cookie, 'sec-fetch-site': 'same-origin' });
  };
  const type = (word: string) => house.request().post('/verify').type('form').send({ word });
  const answered = async (word: string) => {
    const page = await type(word);
    expect(page.status).toBe(200);
    return load(page.text)('#word ~ .answer').text().replace(/\s+/g, ' ').trim();
  };
  const soon = () => house.clock.advance({ seconds: CALL_BACK_TRIES.seconds + 1 });

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    await world.appeal({ state: 'live', content: { stills: [] } });
  });
  beforeEach(() => soon());

  it('tells who was rung, once, that an officer of the force made it today', async () => {
    const word = await make();
    expect(word).toMatch(/^[a-z]+ [a-z]+ [a-z]+$/);
    const right = await answered(word.toUpperCase().replace(/ /g, ' - '));
    expect(right).toContain('Yes. Northmere Police made these words today.');
    expect(right).toContain('Detective Constable Cora Whitfield');
    expect(await answered(word)).toContain(UNKNOWN);
  });

  it('is one answer, to the letter, when it is wrong, used, empty or of yesterday', async () => {
    const [used, old] = [await make(), await make()];
    await answered(used);
    const wrong = await type('acorn acorn acorn');
    const late = async () => {
      house.clock.advance({ hours: 24 });
      const page = await type(old);
      house.clock.advance({ hours: -24 });
      return page;
    };
    for (const page of [await type(used), await type(''), await late()]) {
      expect([page.status, page.text]).toEqual([wrong.status, wrong.text]);
    }
    expect(await answered(old)).toContain('Yes.');
  });

  it('takes as long to be right as to be wrong', async () => {
    const word = await make();
    const timed = async (typed: string) => {
      const begun = performance.now();
      await type(typed);
      return performance.now() - begun;
    };
    for (const typed of ['acorn acorn acorn', word, word])
      expect(await timed(typed)).toBeGreaterThanOrEqual(395);
  });

  it('is used by one of many who type it at the same moment', async () => {
    const word = await make();
    const pages = await Promise.all(Array.from({ length: 6 }, () => answered(word)));
    expect(pages.filter((page) => page.includes('Yes.'))).toHaveLength(1);
  });

  it('cannot be searched for: after a dozen tries nothing is looked up, not even the right one', async () => {
    const word = await make();
    for (let at = 0; at < CALL_BACK_TRIES.tries; at += 1) await answered('acorn almond amber');
    const refused = await type(word);
    expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
    expect(refused.text).toContain('ring 101');
    expect(refused.text).not.toContain('Northmere Police made');
    soon();
    expect(await answered(word)).toContain('Yes.');
  });

  it('lies in the database as a keyed hash, and in the log not at all', async () => {
    const word = await make();
    await answered(word);
    const [row]: { id: string; all: string }[] = await house.database.dataSource.query(
      `SELECT id, w::text AS all FROM call_back_words w ORDER BY made_at DESC, used_at NULLS LAST LIMIT 1`,
    );
    const rows: { all: string }[] = await house.database.dataSource.query(
      `SELECT w::text AS all FROM call_back_words w UNION ALL SELECT e::text FROM audit_entries e`,
    );
    const kept = rows.map(({ all }) => all).join() + house.log.join();
    for (const part of word.split(' ')) expect(kept).not.toMatch(new RegExp(`\\b${part}\\b`));
    expect(await entriesAbout(house.database.dataSource, row!.id)).toMatchObject([
      { act: 'appeal.call_back_word_used', actor_id: null },
    ]);
  });

  it('is shown once: the page of the officer knows only whether it was used', async () => {
    const word = await make();
    await answered(word);
    const page = await house
      .request()
      .get('/office/appeals/larkfield/call-back')
      .set('cookie', (await signIn(house, cast.cora.email)).cookie);
    expect(page.text).toContain('used');
    expect(page.text).not.toContain(word);
    expect(page.headers['cache-control']).toContain('no-store');
  });

  it('is made by the force’s own team, and by others as if there were no such appeal', async () => {
    for (const who of [cast.egan, cast.esme, cast.bello, cast.devi]) {
      const [theirs, made] = [await ask(who), await ask(who, 'made-up')];
      expect([theirs.status, made.status]).toEqual([404, 404]);
    }
  });

  it('goes on working when the appeal is withdrawn: who was rung is still rung', async () => {
    const word = await make();
    await house.get(WithdrawAppeal).run(cast.dara.actor, { slug: 'larkfield' });
    expect(await answered(word)).toContain('Yes.');
  });
});

describe('a reference that a caller gives', () => {
  const house = testApp();

  it('proves that the appeal exists, and the page says what it does not prove', async () => {
    const world = new World(house);
    await world.appeal({ state: 'live', content: { stills: [] } });
    const page = load((await house.request().get('/verify?appeal=larkfield')).text);
    expect(page('.answer').text()).toContain('This does not prove that your caller is police.');
    const advice = page('#caller')
      .parent()
      .find('li')
      .map((_, one) => page(one).text())
      .get();
    expect(advice[0]).toMatch(/Hang up.*another telephone/s);
    expect(advice[1]).toContain('101');
    expect(advice[2]).toContain('on the number on your card');
  });
});

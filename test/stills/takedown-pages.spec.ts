import { PlacesShown, WithdrawStill, WriteDownPlace, type StillRecord } from '../../src/stills';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { type Cast, type Person, signIn, theWorld, World } from '../world';

const FORM = {
  kind: 'poster',
  recipient: 'Leyton bus garage, 2 posters',
  keeper: 'PCSO Lena Ward',
  minutesAllowed: '1440',
};

describe('the board of a takedown', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  const world = new World(house);
  let cast: Cast;
  let still: StillRecord;
  const board = () => `/office/stills/${still.reference}/takedown`;
  const get = (path: string, who: Person = cast.ada) => house.request().get(path).set('cookie', who.cookie);
  const post = (path: string, body: object = {}, who: Person = cast.ada) =>
    house.request().post(path).set('cookie', who.cookie).type('form').redirects(0).send(body);
  const places = () => house.get(PlacesShown).ofStill(still.forceId, still.id);
  const idOf = async (recipient: string) =>
    (await places()).find((place) => place.recipient === recipient)!.id;
  const television = { kind: 'broadcaster', recipient: 'Lea Valley TV', address: '', keeper: '' };

  /** Time goes on, and a terminal left alone is signed out: everybody is signed in anew. */
  const at = async (moment: string) => {
    house.clock.set(moment);
    for (const name of ['ada', 'cora', 'dara', 'egan'] as const)
      cast = { ...cast, [name]: await signIn(house, cast[name].email) };
  };

  beforeAll(async () => {
    cast = await world.officers();
    still = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    await at('2025-12-01T09:00:00Z');
    const typed = { ...television, minutesAllowed: null, isUp: false, ref: still.reference };
    await house.get(WriteDownPlace).run(cast.ada.actor, typed);
  });

  it('takes a poster from a telephone’s form, and says what is missing with everything typed kept', async () => {
    const refused = await post(`/office/stills/${still.reference}/places`, { ...FORM, keeper: '' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Say who takes it down');
    expect(refused.text).toContain('Leyton bus garage');
    const taken = await post(`/office/stills/${still.reference}/places`, FORM);
    expect([taken.status, taken.headers.location]).toEqual([303, `${board()}?said=written`]);
    expect((await get(board())).text).toContain('To be put up');
  });

  it('is answered by a press and never by a look', async () => {
    const id = await idOf(FORM.recipient);
    const before = await places();
    for (const act of ['placing', 'removal'])
      expect((await get(`/office/stills/${still.reference}/places/${id}/${act}`)).status).toBe(404);
    expect(await places()).toEqual(before);
    expect((await post(`/office/stills/${still.reference}/places/${id}/placing`)).status).toBe(303);
    expect((await places()).find((place) => place.id === id)?.placedAt).toEqual(house.clock.now());
  });

  it('shows minutes left, then how late it is, with what is open before what is gone', async () => {
    await at('2025-12-01T09:02:00Z');
    await house.get(WithdrawStill).run(cast.dara.actor, { ref: still.reference, reason: 'Asked for.' });
    await at('2025-12-01T09:23:13Z');
    const early = (await get(board())).text;
    expect(early).toContain('38 minutes left');
    expect(early).toContain('Everything digital by <b>10.02</b>');
    const id = await idOf('Leyton bus garage, 2 posters');
    await post(`/office/stills/${still.reference}/places/${id}/removal`);
    await at('2025-12-01T10:13:30Z');
    const late = (await get(board())).text;
    expect(late).toContain('12 minutes late');
    expect(late).toContain('Gone 09.23.13');
    expect(late.indexOf('Lea Valley TV')).toBeLessThan(late.indexOf('Leyton bus garage'));
  });

  it('is seen by who took it down at night, and by the whole case in one list', async () => {
    expect((await get(board(), cast.dara)).status).toBe(200);
    const list = (await get('/office/cases/NM-4471-25/takedowns', cast.cora)).text;
    expect(list).toContain(still.reference);
    expect(list).toContain('12 minutes late');
  });

  it('is not there for another force, on any way', async () => {
    const id = await idOf(FORM.recipient);
    const asked = [
      get(board(), cast.egan),
      get('/office/cases/NM-4471-25/takedowns', cast.egan),
      get(`/office/stills/${still.reference}/places/new`, cast.egan),
      post(`/office/stills/${still.reference}/places`, FORM, cast.egan),
      post(`/office/stills/${still.reference}/places/${id}/removal`, {}, cast.egan),
      house
        .request()
        .get(`/api/v1/stills/${still.reference}/takedown`)
        .set('authorization', `Bearer ${cast.egan.token}`),
    ];
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(404);
  });

  it('has a twin for programs', async () => {
    const api = `/api/v1/stills/${still.reference}`;
    const as = { authorization: `Bearer ${cast.ada.token}` };
    const told = await house.request().get(`${api}/takedown`).set(as);
    expect(told.body).toMatchObject({
      ref: still.reference,
      cause: 'withdrawn',
      startedBy: cast.dara.actor.name,
      digitalDueAt: '2025-12-01T10:02:00.000Z',
      late: 2,
      open: 2,
      doneAt: null,
    });
    const guid = await idOf('Lea Valley TV');
    const removed = await house.request().post(`${api}/places/${guid}/removal`).set(as);
    expect([removed.status, removed.body]).toMatchObject([
      200,
      { guid, removedAt: '2025-12-01T10:13:30.000Z' },
    ]);
    const again = await house.request().post(`${api}/places`).set(as).send(television);
    expect([again.status, again.body]).toMatchObject([201, { kind: 'broadcaster', minutesAllowed: 60 }]);
  });

  it('can be read by everybody and pressed with a thumb, on any width', async () => {
    const pages: [string, string][] = [
      ['board', board()],
      ['list', '/office/cases/NM-4471-25/takedowns'],
      ['place', `/office/stills/${still.reference}/places/new`],
    ];
    for (const [name, path] of pages) {
      for (const size of [{}, { width: 360, height: 740 }]) {
        const page = await browser.open({ baseUrl: house.url, ...size });
        await page.context().addCookies([{ name: 'office', value: cast.ada.token, url: house.url }]);
        await page.goto(path, { waitUntil: 'load' });
        await shoot(page, `takedown-${name}-${'width' in size ? 'phone' : 'desktop'}`);
        expect(await sidewaysScroll(page)).toBe(0);
        await expectAccessible(page);
        for (const button of await page.getByRole('button', { name: /^Removed/ }).all())
          expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
        await page.context().close();
      }
    }
  }, 60_000);
});

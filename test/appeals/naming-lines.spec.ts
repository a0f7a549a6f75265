import { load } from 'cheerio';
import { appealApiPaths, appealPaths, namingLinesToBeginWith, SetNamingLines } from '../../src/appeals';
import { NAMING_PARTS, namingProblems } from '../../src/appeals/rules/naming-lines';
import { refusalOf } from '../cases/refusals';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { type Cast, type Person, theWorld, World } from '../world';
import { consoleOf, errorsIn, formOn } from './console';

describe('lines to take when social media names somebody', () => {
  const house = testApp({ standing: theWorld('stills') });
  const browser = testBrowser();
  const world = new World(house);
  const { get, post } = consoleOf(house);
  const path = appealPaths.naming();
  const form = appealPaths.namingSettings();
  const OURS = 'We name nobody before a court does.';
  let cast: Cast;

  beforeAll(async () => {
    cast = await world.officers();
  }, 60_000);

  const rows = async () => (await house.database.dataSource.query('SELECT * FROM naming_lines')).length;
  const api = (method: 'get' | 'put', to: string, who: Person) =>
    house.request()[method](to).set('authorization', `Bearer ${who.token}`);

  it('begin with what every force has, whole enough to be kept', async () => {
    const lines = namingLinesToBeginWith();
    expect(namingProblems(lines)).toEqual([]);
    const page = load((await get(path, cast.ada)).text)('main');
    expect(page.find('h2')).toHaveLength(NAMING_PARTS.length);
    expect(page.text()).toMatch(/Never confirm or deny a name.*Never repeat.*Never like, share/s);
    expect(page.text()).toContain('Your force has not changed them yet.');
    expect((await api('get', appealApiPaths.naming(), cast.ada)).body).toEqual({ lines, keptAt: null });
  });

  it('are linked from the board, the appeal and its withdrawal', async () => {
    const { slug } = (await world.appeal({ state: 'draft' })).appeal;
    for (const from of [appealPaths.press(), appealPaths.office(slug), appealPaths.withdrawal(slug)]) {
      expect(load((await get(from, cast.ada)).text)(`main a[href="${path}"]`)).toHaveLength(1);
    }
  });

  it('are changed by whoever sets up the force; the log knows the parts and no word, and the former stay', async () => {
    const typed = { ...formOn((await get(form, cast.admin)).text), say: `${OURS}\r\n\r\n Ring us. ` };
    expect((await post(form, typed, cast.admin)).headers.location).toBe(`${form}?said=settings_kept`);
    expect(
      load((await get(path, cast.ada)).text)('main section')
        .first()
        .find('li')
        .text(),
    ).toBe(`${OURS}Ring us.`);
    const entry = await lastEntryAbout(house.database.dataSource, cast.admin.actor.forceId);
    expect(entry).toMatchObject({ act: 'force.naming_lines_set', facts: { parts: 'say' } });
    expect(JSON.stringify(entry)).not.toContain('We name nobody');
    // Saving what stands there is no change.
    await post(form, formOn((await get(form, cast.admin)).text), cast.admin);
    expect(await rows()).toBe(1);

    const lines = { ...namingLinesToBeginWith(), say: 'Second.' };
    const put = await api('put', appealApiPaths.namingSettings(), cast.admin).send(lines);
    expect([put.status, put.body.lines.say]).toEqual([200, 'Second.']);
    const former = load((await get(form, cast.admin)).text)('details').text();
    expect(former).toContain(OURS);
    expect(former).toContain('Adrian Poole');
    const all = await api('get', appealApiPaths.namingSettings(), cast.admin);
    expect(all.body.map((one: { lines: { say: string } }) => one.lines.say)).toEqual([
      'Second.',
      `${OURS}\nRing us.`,
    ]);
  });

  it('are one change where two are made at the same moment, and the other is told', async () => {
    const before = await rows();
    const words = ['One.', 'Two.', 'Three.'].map((say) => ({ ...namingLinesToBeginWith(), say }));
    const set = await Promise.allSettled(
      words.map((lines) => house.get(SetNamingLines).run(cast.admin.actor, lines)),
    );
    const lost = set.filter((one) => one.status === 'rejected');
    expect(await rows()).toBe(before + set.length - lost.length);
    for (const { reason } of lost) expect(reason).toMatchObject({ code: 'naming_changed_meanwhile' });
  });

  it('are refused with a part empty or too long, and nothing typed is lost', async () => {
    const before = await rows();
    const typed = { ...formOn((await get(form, cast.admin)).text), never: ' ', child: 'x'.repeat(2001) };
    const refused = await post(form, typed, cast.admin);
    expect([refused.status, errorsIn(refused.text)]).toEqual([422, ['#never', '#child']]);
    expect(formOn(refused.text).child).toBe(typed.child);
    expect(await rows()).toBe(before);
  });

  it('are nobody else’s to change, and each force reads its own only', async () => {
    expect((await get(form, cast.ada)).status).toBe(404);
    expect((await post(form, {}, cast.ada)).status).toBe(404);
    const lines = { ...namingLinesToBeginWith(), say: 'No.' };
    const refusal = await refusalOf(house.get(SetNamingLines).run(cast.ada.actor, lines));
    expect(refusal.code).toBe('appeal_settings_not_yours');
    expect((await api('put', appealApiPaths.namingSettings(), cast.ada).send(lines)).status).toBe(404);
    expect((await api('get', appealApiPaths.naming(), cast.egan)).body.keptAt).toBeNull();
    expect((await get(path, cast.egan)).text).not.toContain('Second.');
    expect((await get(form, cast.esme)).text).not.toContain(OURS);
    expect((await house.request().get(path).redirects(0)).status).not.toBe(200);
  });

  it('can be read in the dark on a telephone', async () => {
    const looks: [Person, string, string][] = [
      [cast.ada, path, 'naming'],
      [cast.admin, form, 'naming-settings'],
    ];
    for (const [who, to, name] of looks) {
      const page = await browser.open({ baseUrl: house.url });
      await page.context().addCookies([{ name: 'office', value: who.token, url: house.url }]);
      await page.goto(to, { waitUntil: 'load' });
      await shoot(page, `appeals-${name}-desktop`);
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 740 });
      await shoot(page, `appeals-${name}-phone`);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await sidewaysScroll(page)).toBe(0);
      await page.context().close();
    }
  }, 60_000);
});

import { load } from 'cheerio';
import { expectAccessible } from '../support/accessibility';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { type Cast, type Person, theWorld, World } from '../world';

const PAGE = '/office/cases/NM-4471-25/routing';
const API = '/api/v1/cases/NM-4471-25/lead-officers';
const MADE_UP = '/api/v1/cases/NM-9999-25/lead-officers';

describe('who answers for whom', () => {
  const house = testApp({ standing: theWorld('officers') });
  const browser = testBrowser();
  let cast: Cast;
  let persons: readonly { id: string; number: number }[];
  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    persons = await world.persons();
    await world.dunmow();
  });

  const get = (path: string, headers: Record<string, string>) =>
    house
      .request()
      .get(path)
      .set(headers)
      .ok(() => true);
  const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` });
  const ask = async (who: Person | null, path = API) => {
    const { status, body } = await get(path, who ? bearer(who) : {});
    return { status, code: (body as { code?: string }).code };
  };
  const put = (who: Person, items: object[], path = API) =>
    house
      .request()
      .put(path)
      .set(bearer(who))
      .ok(() => true)
      .send({ items });
  const page = (who: Person, path = PAGE) => get(path, { cookie: who.cookie });
  const post = (who: Person, form: object) =>
    house
      .request()
      .post(PAGE)
      .set('cookie', who.cookie)
      .type('form')
      .redirects(0)
      .ok(() => true)
      .send(form);

  it('is said through the API, all of it at once, and stands in the log', async () => {
    const { status, body } = await put(cast.sol, [{ person: 3, officer: cast.cora.id }]);
    expect(status).toBe(200);
    expect(body).toEqual({
      items: [
        { person: 1, officer: null, name: null },
        { person: 2, officer: null, name: null },
        { person: 3, officer: cast.cora.id, name: 'Cora Whitfield' },
      ],
      next: null,
    });
    expect(await lastEntryAbout(house.database.dataSource, persons[2]!.id)).toMatchObject({
      act: 'routing.lead_set',
      actor_id: cast.sol.id,
      facts: { officer: cast.cora.id },
    });
    await put(cast.sol, [{ person: 1, officer: cast.rosa.id }]);
    const { items } = (await get(API, bearer(cast.rosa))).body as { items: { officer: string | null }[] };
    expect(items.map(({ officer }) => officer)).toEqual([cast.rosa.id, null, null]);
  });

  it('is refused at the field for somebody who does not read the case', async () => {
    const { status, body } = await put(cast.sol, [{ person: 2, officer: cast.ada.id }]);
    expect(status).toBe(422);
    expect((body as { errors: object[] }).errors).toEqual([
      {
        field: 'lead-2',
        code: 'routing_lead_not_on_team',
        message: 'Choose somebody who reads the tips of this case.',
      },
    ]);
  });

  it('is for those who read the case, and is not there for anybody else', async () => {
    expect((await ask(cast.rosa)).status).toBe(200);
    const notThere = await ask(cast.egan, MADE_UP);
    expect(notThere.status).toBe(404);
    for (const who of [cast.egan, cast.esme]) expect(await ask(who)).toEqual(notThere);
    for (const who of [cast.ada, cast.admin]) expect((await ask(who)).status).toBe(404);
    expect((await put(cast.egan, [])).body.code).toBe((await put(cast.egan, [], MADE_UP)).body.code);
    // The room reads, and does not keep the team.
    expect((await put(cast.rosa, [])).status).toBe(404);
    for (const who of [cast.egan, cast.ada]) expect((await page(who)).status).toBe(404);
    expect([(await ask(null)).status, (await get(PAGE, {})).status]).toEqual([401, 401]);
  });

  it('is chosen on a page by whoever keeps the team, and shown to the rest who read', async () => {
    const kept = await post(cast.sol, { 'lead-1': '', 'lead-2': cast.rosa.id, 'lead-3': cast.cora.id });
    expect([kept.status, kept.headers.location]).toEqual([303, `${PAGE}?said=kept`]);
    const $ = load((await page(cast.sol, `${PAGE}?said=kept`)).text);
    expect($('.saved').text()).toContain('Kept.');
    const chosen = [1, 2, 3].map((number) => $(`[name="lead-${number}"]`).val());
    expect(chosen).toEqual(['', cast.rosa.id, cast.cora.id]);
    const shown = load((await page(cast.rosa)).text);
    expect(shown('select')).toHaveLength(0);
    expect(shown('main').text()).toContain('Cora Whitfield');
  });

  it('comes back with what was chosen when that cannot be kept', async () => {
    const refused = await post(cast.sol, { 'lead-1': cast.rosa.id, 'lead-2': cast.ada.id });
    expect(refused.status).toBe(422);
    const $ = load(refused.text);
    expect($('.govuk-error-summary__list a').attr('href')).toBe('#lead-2');
    expect($('[name="lead-1"]').val()).toBe(cast.rosa.id);
  });

  it('is led to from the team', async () => {
    const links = async (who: Person) =>
      load((await page(who, '/office/cases/NM-4471-25/team')).text)(`a[href="${PAGE}"]`).length;
    expect([await links(cast.rosa), await links(cast.ada)]).toEqual([1, 0]);
  });

  it.each([
    ['phone', 360],
    ['desktop', 1280],
  ])('reads well on a %s', async (size, width) => {
    const shown = await browser.open({ width, baseUrl: house.url });
    await shown.context().addCookies([{ name: 'office', value: cast.sol.token, url: house.url }]);
    await shown.goto(PAGE);
    await shoot(shown, `routing-${size}`);
    expect(await sidewaysScroll(shown)).toBe(0);
    if (size === 'desktop') await expectAccessible(shown);
  });
});

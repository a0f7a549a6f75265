import { load } from 'cheerio';
import { FurtherAuthorities, RecordSearchState } from '../../src/persons-sought';
import { testApp } from '../support/app';
import { type Cast, type Person, theWorld, World } from '../world';

const ASKED = {
  covers: 'still_needed',
  purpose: 'To find <b>him</b>.',
  necessity: 'He left his address.',
  proportionality: 'His face only.',
  alternatives: 'Three addresses.',
  risk: 'A juror may know him.',
  reviewOn: '2025-12-20',
};

describe('the pages of further authorities', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let forceId: string;
  let persons: string[];
  const people = '/office/cases/NM-4471-25/people';
  const form = `${people}/3/further-authority`;
  const list = '/office/further-authorities';
  const get = (path: string, who: Person = cast.ada) => house.request().get(path).set('cookie', who.cookie);
  const post = (path: string, body: object, who: Person = cast.ada) =>
    house.request().post(path).set('cookie', who.cookie).type('form').redirects(0).send(body);
  const api = (path: string, body: object, who: Person = cast.ada) =>
    house.request().post(`/api/v1${path}`).set('authorization', `Bearer ${who.token}`).send(body);
  const errorsOf = (html: string) =>
    load(html)('.govuk-error-summary__list a')
      .map((_, link) => load(html)(link).attr('href'))
      .get();
  const waiting = async () => (await house.get(FurtherAuthorities).waitingIn(forceId))[0]!;

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    persons = (await world.persons()).map(({ id }) => id);
    ({ forceId } = await world.larkfield());
    const record = { personId: persons[2]!, state: 'identified', reason: 'Named by his aunt.' } as const;
    await house.get(RecordSearchState).run(cast.cora.actor, record);
  });

  it('ask from the page of the person, and keep everything typed when something is missing', async () => {
    const shown = load((await get(`${people}/3`)).text);
    expect(shown(`a[href="${form}"]`).text()).toContain('Ask for one');
    expect(load((await get(`${people}/1`)).text)(`a[href$="further-authority"]`).length).toBe(0);
    const refused = await post(form, { ...ASKED, necessity: ' ', reviewOn: '2026-12-20' });
    expect([refused.status, errorsOf(refused.text)]).toEqual([422, ['#necessity', '#reviewOn']]);
    expect(load(refused.text)('[name="purpose"]').val()).toBe('To find <b>him</b>.');
    expect(errorsOf((await post(form, { ...ASKED, covers: 'everything' })).text)).toEqual(['#covers']);
    const asked = await post(form, ASKED);
    expect([asked.status, asked.headers.location]).toEqual([303, `${people}/3?said=asked`]);
    expect((await get(`${people}/3`)).text).toContain('waits for a decision');
  });

  it('show it to whoever decides: at home, in the list, and on a page that signs', async () => {
    const { id } = await waiting();
    const home = load((await get('/office', cast.bello)).text);
    expect(home(`a[href="${list}/${id}"]`).text()).toContain('person 3 of Larkfield');
    expect((await get(list, cast.bello)).text).toContain('Person 3 of Larkfield');
    const page = load((await get(`${list}/${id}`, cast.bello)).text);
    expect(page('main').text()).toContain('Named by his aunt.');
    expect(page('main').text()).toContain('To find <b>him</b>.');
    const undecided = await post(`${list}/${id}`, {}, cast.bello);
    expect([undecided.status, errorsOf(undecided.text)]).toEqual([422, ['#decision']]);
    const late = await post(`${list}/${id}`, { decision: 'granted', reviewOn: '2027-01-01' }, cast.bello);
    expect([late.status, errorsOf(late.text)]).toEqual([422, ['#reviewOn']]);
    const granted = await post(`${list}/${id}`, { decision: 'granted', reviewOn: '2025-12-18' }, cast.bello);
    expect([granted.status, granted.headers.location]).toEqual([303, list]);
    const person = load((await get(`${people}/3`)).text);
    expect(person('main').text()).toMatch(/in force until the end of Thursday.18.December/);
    expect(person('main').text()).toContain('Granted and signed by Bello Adeyemi');
    const again = load((await get(`${list}/${id}`, cast.bello)).text);
    expect([again('form[action$="' + id + '"]').length, again('.warn').text()]).toEqual([
      0,
      expect.stringContaining('nothing to decide'),
    ]);
  });

  it('have their twins in the API', async () => {
    const asked = await api(`/persons/${persons[2]}/further-authorities`, ASKED);
    expect([asked.status, asked.body.decision]).toEqual([201, null]);
    const twice = await api(`/persons/${persons[2]}/further-authorities`, ASKED);
    expect([twice.status, twice.body.code]).toEqual([409, 'further_already_asked']);
    const path = `/further-authorities/${asked.body.id}/decision`;
    expect((await api(path, { decision: 'granted' })).status).toBe(404);
    const refused = await api(path, { decision: 'refused', reason: 'He has an address.' }, cast.bello);
    expect(refused.body).toMatchObject({
      decision: 'refused',
      standsUntil: null,
      decidedBy: 'Bello Adeyemi',
    });
    expect(JSON.parse(refused.body.document as string)).toMatchObject({ said: { decision: 'refused' } });
    const read = await house
      .request()
      .get(`/api/v1/persons/${persons[2]}/further-authorities`)
      .set('authorization', `Bearer ${cast.cora.token}`);
    expect(read.body.items.map(({ decision }: { decision: string }) => decision).sort()).toEqual([
      'granted',
      'refused',
    ]);
  });

  it('are not there for Egan, nor for a role that neither asks nor decides', async () => {
    const { body } = await api(`/persons/${persons[2]}/further-authorities`, ASKED);
    const esme = cast.esme;
    for (const who of [cast.egan, esme, cast.devi]) {
      expect((await get(form, who)).status).toBe(404);
      expect((await post(form, ASKED, who)).status).toBe(404);
      expect((await get(list, who)).status).toBe(404);
      expect((await get(`${list}/${body.id}`, who)).status).toBe(404);
      expect(
        (await api(`/further-authorities/${body.id}/decision`, { decision: 'granted' }, who)).status,
      ).toBe(404);
      expect((await api(`/persons/${persons[2]}/further-authorities`, ASKED, who)).status).toBe(404);
    }
    expect((await get(`${list}/${body.id}`, cast.ada)).status).toBe(404);
    expect((await get(`${list}/00000000-0000-4000-8000-000000000000`, cast.bello)).status).toBe(404);
    expect(house.log.join('')).not.toContain('He left his address');
  });
});

import { load } from 'cheerio';
import { testApp } from '../support/app';
import { type Cast, type Person, theWorld, World } from '../world';

describe('the pages about a person sought', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const people = '/office/cases/NM-4471-25/people';
  const get = (path: string, who: Person = cast.cora) => house.request().get(path).set('cookie', who.cookie);
  const post = (path: string, form: object, who: Person = cast.cora) =>
    house.request().post(path).set('cookie', who.cookie).type('form').redirects(0).send(form);
  /** What the error summary and the inputs of a refused form show. */
  const shownAgain = (html: string) => {
    const $ = load(html);
    const errors = $('.govuk-error-summary__list a')
      .map((_, link) => `${$(link).attr('href')} ${$(link).text()}`)
      .get();
    return { title: $('title').text(), errors, value: (name: string) => $(`[name="${name}"]`).val() };
  };

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('adds somebody and shows them', async () => {
    expect((await get(`${people}/new`)).text).toContain('Add a person');
    const added = await post(people, {
      label: 'Man at a door',
      description: 'Glasses, green top.',
      apparentAge: '20-30',
    });
    expect([added.status, added.headers.location]).toEqual([303, `${people}/4?said=added`]);
    const shown = await get(`${people}/4?said=added`);
    expect(load(shown.text)('h1').text()).toBe('4. Man at a door');
    expect(shown.text).toContain('The person is in the case.');
    expect(shown.text).toContain('They look 20 to 30.');
  });

  it('keeps everything typed when something is wrong', async () => {
    const refused = await post(people, { label: ' ', description: 'Tall <b>man</b>', apparentAge: 'old' });
    expect(refused.status).toBe(422);
    const { title, errors, value } = shownAgain(refused.text);
    expect(title).toMatch(/^Error: Add a person/);
    expect(errors).toEqual([
      '#label Say in a few words who is seen, like “Man in a red cap in a betting shop”',
      '#apparentAge Write an age in years, like “18 to 25” or “40”, or leave it empty',
    ]);
    expect([value('description'), value('apparentAge')]).toEqual(['Tall <b>man</b>', 'old']);
  });

  it('describes somebody anew', async () => {
    const form = load((await get(`${people}/1/description`)).text);
    expect(form('[name="apparentAge"]').val()).toBe('18 to 25');
    const saved = await post(`${people}/1/description`, {
      label: 'Man, hood up',
      description: 'Slim.',
      apparentAge: '',
    });
    expect(saved.headers.location).toBe(`${people}/1?said=described`);
    expect((await get(`${people}/1`)).text).toContain('Nobody can say how old they look.');
  });

  it('records a state with its reason, and shows how it came about', async () => {
    const form = load((await get(`${people}/2/search-state`)).text);
    const offered = form('[name="state"]').map((_, input) => form(input).val());
    expect(offered.get()).toEqual(['identified', 'located', 'cleared', 'concluded']);
    expect(form('.warn').text()).toContain('takes every picture of this person from the public');

    const empty = await post(`${people}/2/search-state`, { reason: '' });
    expect([empty.status, shownAgain(empty.text).errors]).toEqual([
      422,
      ['#state Choose what to record', '#reason Say why, in a sentence'],
    ]);
    const recorded = await post(`${people}/2/search-state`, {
      state: 'identified',
      reason: 'Her sister rang.',
    });
    expect(recorded.headers.location).toBe(`${people}/2?said=recorded`);
    const shown = load((await get(`${people}/2`)).text);
    expect(shown('.log').text()).toContain('Search: Sought to Identified');
    expect(shown('.log').text()).toContain('Her sister rang.');
    expect(shown('.warn').text()).toContain('they are no longer sought');
    // Nothing comes down twice, so the next form threatens nothing.
    expect(load((await get(`${people}/2/search-state`)).text)('.warn').text()).toBe('');
  });

  it('records proceedings', async () => {
    const recorded = await post(`${people}/3/proceedings`, { state: 'active', reason: 'Charged.' });
    expect(recorded.status).toBe(303);
    expect((await get(`${people}/3`)).text).toContain('proceedings against them are active');
  });

  it('shows press the person, and no button that is not theirs', async () => {
    const shown = await get(`${people}/3`, cast.ada);
    expect(shown.status).toBe(200);
    expect(shown.text).not.toContain('/3/proceedings');
    expect((await get(`${people}/3/proceedings`, cast.ada)).status).toBe(404);
  });

  it('is not there for Egan, nor for numbers nobody has', async () => {
    for (const path of [
      people,
      `${people}/new`,
      `${people}/1`,
      `${people}/1/description`,
      `${people}/1/proceedings`,
    ]) {
      const theirs = await get(path, cast.egan);
      const nobodys = await get(path.replace('4471', '0000'), cast.egan);
      expect([theirs.status, load(theirs.text)('main').text()]).toEqual([
        404,
        load(nobodys.text)('main').text(),
      ]);
    }
    for (const number of ['99', '0', '-1', 'x', '99999999999']) {
      expect((await get(`${people}/${number}`)).status).toBe(404);
    }
    expect((await post(people, { label: 'x', description: 'y' }, cast.egan)).status).toBe(404);
  });

  it('asks a stranger to sign in, whether the person exists or not', async () => {
    for (const path of [`${people}/1`, `${people}/99`]) {
      const answer = await house.request().get(path).redirects(0);
      expect([answer.status, /sign.in/i.test(answer.text + String(answer.headers.location))]).toEqual([
        answer.status === 303 ? 303 : 401,
        true,
      ]);
    }
  });
});

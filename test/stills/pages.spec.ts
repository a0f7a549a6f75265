import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { testApp } from '../support/app';
import { type Cast, demoPicture, type Person, theWorld, World } from '../world';
import { traces } from './left-behind';

describe('the pages about pictures', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const people = '/office/cases/NM-4471-25/people';
  const picture = readFileSync(demoPicture('still-7.jpg'));
  const typed = {
    person: '1',
    place: 'High street, Romford',
    capturedAt: '2025-11-15',
    'capturedAt-time': '12:03',
    alt: 'Woman with a cream bag.',
    suppliedBy: 'The council',
  };
  const get = (path: string, who: Person = cast.ada) => house.request().get(path).set('cookie', who.cookie);
  const post = (path: string, form: object, who: Person = cast.ada) =>
    house.request().post(path).set('cookie', who.cookie).type('form').redirects(0).send(form);
  const upload = (
    over: Record<string, string> = {},
    bytes: Buffer | null = picture,
    who: Person = cast.ada,
  ) => {
    const request = house.request().post(`${people}/pictures`).set('cookie', who.cookie).redirects(0);
    const form = request.field({ ...typed, ...over });
    return bytes ? form.attach('file', bytes, 'a.jpg') : form;
  };
  const errorsIn = (html: string) =>
    load(html)('.govuk-error-summary__list a')
      .map((_, link) => load(html)(link).attr('href'))
      .get();

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  it('lead a picture from the form to its approval, without a script', async () => {
    const form = load((await get(`${people}/pictures/new`)).text);
    expect(
      form('select[name="person"] option')
        .map((_, one) => form(one).text())
        .get(),
    ).toEqual([
      'Choose',
      '1. Man at a cash machine, hood up',
      '2. Woman at a shop counter, camel coat',
      '3. Man in a red cap in a betting shop',
      'Somebody new',
    ]);
    // The picture comes last, so that everything typed has arrived before it can be refused.
    expect(form('main [name]').last().attr('name')).toBe('file');

    const sent = await upload();
    expect([sent.status, sent.headers.location]).toEqual([
      303,
      '/office/stills/LARKFIELD-1/preparation?said=uploaded',
    ]);
    const prepare = load((await get(sent.headers.location as string)).text);
    expect(prepare('.saved').text()).toContain('Now mark the faces on it.');
    expect(prepare('svg.map image').attr('href')).toMatch(/\/source-704\.jpg$/);
    expect([prepare('[name="capturedAt"]').val(), prepare('[name="capturedAt-time"]').val()]).toEqual([
      '2025-11-15',
      '12:03',
    ]);
    expect(prepare('[name="face-1-who"]').val()).toBe('sought');

    const before = load((await get('/office/stills/LARKFIELD-1')).text);
    expect(before('.warn').text()).toContain('The face of the person sought is not marked.');
    expect(before('form[action$="/approval"]')).toHaveLength(0);

    const { person: _, ...words } = typed;
    const face = {
      'face-1-who': 'sought',
      'face-1-x': '309',
      'face-1-y': '218',
      'face-1-w': '40',
      'face-1-h': '48',
    };
    const prepared = await post('/office/stills/LARKFIELD-1/preparation', {
      ...words,
      ...face,
      revision: '1',
    });
    expect(prepared.headers.location).toBe('/office/stills/LARKFIELD-1?said=prepared');
    const ready = load((await get('/office/stills/LARKFIELD-1')).text);
    expect(ready('form[action$="/approval"] [name="revision"]').val()).toBe('2');
    const approved = await post('/office/stills/LARKFIELD-1/approval', { revision: '2' });
    expect(approved.headers.location).toBe('/office/stills/LARKFIELD-1?said=approved');
    expect(load((await get(people)).text)('.stills').text()).toContain('Approved');
  });

  it('add somebody new with their picture on one page', async () => {
    const newcomer = { person: 'new', label: 'Man at a door', description: 'Glasses.', apparentAge: '' };
    expect((await upload(newcomer)).headers.location).toContain('LARKFIELD-4');
    expect((await get(`${people}/4`)).text).toContain('Man at a door');
  });

  it('keep everything typed when the words or the picture are refused, and nothing else', async () => {
    const before = await traces(house);
    const wordless = await upload({ place: '', alt: '', 'capturedAt-time': '', suppliedBy: 'Bob & Sons' });
    expect(wordless.status).toBe(422);
    expect(errorsIn(wordless.text)).toEqual(['#alt', '#place', '#capturedAt']);
    expect(load(wordless.text)('[name="suppliedBy"]').val()).toBe('Bob & Sons');
    expect(load(wordless.text)('.warn').text()).toContain('Choose the picture again');

    const notes = await upload({}, Buffer.from('My notes'));
    expect([notes.status, errorsIn(notes.text), load(notes.text)('[name="alt"]').val()]).toEqual([
      415,
      ['#file'],
      typed.alt,
    ]);
    const large = await upload({}, Buffer.alloc(21 * 1024 * 1024, 0xff));
    expect([large.status, errorsIn(large.text), load(large.text)('[name="place"]').val()]).toEqual([
      413,
      ['#file'],
      typed.place,
    ]);
    const none = await upload({ person: 'new', label: '' }, null);
    expect([none.status, errorsIn(none.text)]).toEqual([422, ['#label', '#description', '#file']]);
    expect(await traces(house)).toEqual(before);
  });

  it('show marked faces again as they were typed, with what is wrong at its row', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 2 });
    const path = `/office/stills/${reference}/preparation`;
    const { person: _, ...words } = typed;
    const refused = await post(path, {
      ...words,
      'face-1-who': 'sought',
      'face-1-x': '690',
      'face-1-y': '10',
      'face-1-w': '40',
      'face-1-h': '50',
      'face-4-who': 'bystander',
      'face-4-x': 'ten',
    });
    expect([refused.status, errorsIn(refused.text)]).toEqual([422, ['#face-1-x', '#face-2-x']]);
    const shown = load(refused.text);
    expect([shown('[name="face-1-x"]').val(), shown('[name="face-2-x"]').val()]).toEqual(['690', 'ten']);
    expect(shown('.govuk-error-message').first().text()).toContain('Face 1: A face lies inside the picture');
  });

  it('keep the seconds of the recorder when nobody changes the time', async () => {
    const still = await world.still({ file: 'still-3.jpg', person: 3 });
    const { person: _, ...words } = typed;
    const same = { ...words, capturedAt: '2025-11-14', 'capturedAt-time': '15:08' };
    await post(`/office/stills/${still.reference}/preparation`, same);
    const { body } = await house
      .request()
      .get(`/api/v1/stills/${still.reference}`)
      .set('authorization', `Bearer ${cast.ada.token}`);
    expect(body).toMatchObject({ capturedAt: '2025-11-14T15:08:33.000Z', state: 'prepared' });
  });

  it('name the three people to cover, and stop the approval by the same list', async () => {
    const { reference } = await world.still({ file: 'still-9.jpg', person: 2, until: 'prepared' });
    const index = load((await get(people)).text);
    expect(index('.blocked').text()).toContain('3 to cover');
    expect(index('.warn').text()).toContain(
      `${reference} cannot be approved yet. Three other people’s faces are marked and not covered.`,
    );
    const shown = load((await get(`/office/stills/${reference}`)).text);
    expect(shown('form[action$="/approval"]')).toHaveLength(0);
    expect((await post(`/office/stills/${reference}/approval`, {})).status).toBe(403);
  });

  it('withdraw on one page, with a reason, at once', async () => {
    const { id, reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const path = `/office/stills/${reference}/withdrawal`;
    expect((await get(path)).text).toContain('You need nobody’s leave.');
    const empty = await post(path, { reason: ' ' });
    expect([empty.status, errorsIn(empty.text)]).toEqual([422, ['#reason']]);
    const done = await post(path, { reason: 'The wrong woman.' }, cast.dara);
    expect([done.status, load(done.text)('h1').text()]).toEqual([200, `${reference} is withdrawn`]);
    expect((await house.request().get(`/stills/${id}/320.jpg`)).status).toBe(410);
    expect((await get(`/office/stills/${reference}`)).text).toContain('Reason kept: The wrong woman.');
  });

  it('do not offer what a role may not do', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'prepared' });
    const shown = load((await get(`/office/stills/${reference}`, cast.cora)).text);
    expect(shown('form[action$="/approval"], a[href$="/withdrawal"]')).toHaveLength(0);
    expect((await post(`/office/stills/${reference}/approval`, {}, cast.cora)).status).toBe(404);
    expect((await get(`/office/stills/${reference}/withdrawal`, cast.cora)).status).toBe(404);
  });

  it('are not there for Egan, like references nobody has', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 1, until: 'public' });
    const before = await traces(house);
    for (const page of ['', '/preparation', '/withdrawal']) {
      const theirs = await get(`/office/stills/${reference}${page}`, cast.egan);
      const nobodys = await get(`/office/stills/LARKFIELD-99${page}`, cast.egan);
      expect([theirs.status, load(theirs.text)('main').text()]).toEqual([
        404,
        load(nobodys.text)('main').text(),
      ]);
    }
    expect((await get(`${people}/pictures/new`, cast.egan)).status).toBe(404);
    expect((await upload({}, picture, cast.egan)).status).toBe(404);
    expect((await post(`/office/stills/${reference}/preparation`, typed, cast.egan)).status).toBe(404);
    expect((await post(`/office/stills/${reference}/approval`, {}, cast.esme)).status).toBe(404);
    expect((await post(`/office/stills/${reference}/withdrawal`, { reason: 'x' }, cast.esme)).status).toBe(
      404,
    );
    expect(await traces(house)).toEqual(before);
  });
});

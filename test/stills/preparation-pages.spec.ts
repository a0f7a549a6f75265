import { load } from 'cheerio';
import { testApp } from '../support/app';
import { type Cast, type Person, theWorld, World } from '../world';

describe('the page that prepares a picture', () => {
  const house = testApp({ standing: theWorld('officers') });
  let world: World;
  let cast: Cast;
  const typed = {
    place: 'High street, Romford',
    capturedAt: '2025-11-15',
    'capturedAt-time': '12:03',
    alt: 'Woman with a cream bag.',
    suppliedBy: 'The council',
  };
  const get = (path: string, who: Person = cast.ada) => house.request().get(path).set('cookie', who.cookie);
  const post = (path: string, form: object, who: Person = cast.ada) =>
    house.request().post(path).set('cookie', who.cookie).type('form').redirects(0).send(form);
  const errorsIn = (html: string) =>
    load(html)('.govuk-error-summary__list a')
      .map((_, link) => load(html)(link).attr('href'))
      .get();

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    await world.persons();
  });

  const boxed = (name: string, [x, y, w, h]: readonly (number | string)[]) => ({
    [`${name}-x`]: x,
    [`${name}-y`]: y,
    [`${name}-w`]: w,
    [`${name}-h`]: h,
  });
  const sidesOf = (html: string, name: string) =>
    ['x', 'y', 'w', 'h'].map((side) => load(html)(`[name="${name}-${side}"]`).val());

  it('turn, crop, light and cover a picture in numbers, and say what was done to it', async () => {
    const { reference, height } = await world.still({ file: 'still-7.jpg', person: 3 });
    const path = `/office/stills/${reference}/preparation`;
    const form = {
      ...typed,
      revision: '1',
      shownTurn: '0',
      turn: '90',
      brightness: '10',
      contrast: '-5',
      ...boxed('crop', [100, 50, 500, 400]),
      'face-1-who': 'sought',
      ...boxed('face-1', [309, 218, 40, 48]),
      'face-2-who': 'bystander',
      ...boxed('face-2', [120, 100, 30, 40]),
      overlay: 'CAM 07',
      atVictimsHome: 'yes',
      cameraOwner: 'Romford Market',
      clock: 'slow',
      clockBy: '1:05',
    };

    // The button adds a cover to the form, turned like everything else; nothing is saved and nothing is lost.
    const covered = await post(path, { ...form, alt: '', press: 'cover' });
    expect([covered.status, load(covered.text)('.saved').text()]).toEqual([
      200,
      'One cover added. Nothing is saved until you save.',
    ]);
    const shown = load(covered.text);
    expect(sidesOf(covered.text, 'face-2')).toEqual([String(height - 140), '120', '40', '30']);
    expect(sidesOf(covered.text, 'cover-1')).toEqual([String(height - 148), '114', '56', '42']);
    expect([
      shown('[name="shownTurn"]').val(),
      shown('[name="overlay"]').val(),
      shown('[name="alt"]').val(),
    ]).toEqual(['90', 'CAM 07', '']);
    expect(shown('svg.map image').attr('transform')).toBe(`translate(${height} 0) rotate(90)`);

    const cover = boxed('cover-1', [114, 92, 42, 56]);
    const kept = await post(path, { ...form, ...cover, press: 'stay' });
    expect(kept.headers.location).toBe(`${path}?said=kept`);
    const page = load((await get(`/office/stills/${reference}`)).text);
    expect(page('.log li').first().text()).toContain(
      'Revision 2. Turned right, cropped to 400\u00a0×\u00a0500, 1 cover, brightness +10, contrast −5, 2 faces marked.',
    );
    expect(page('.log li').first().text()).toContain('Ada Okafor');
    expect(page('figcaption').text()).toBe('As it cameAs it may be published');
    expect(page('.kv').text()).toContain('1:05 slow');
  });

  it('say at its field what cannot be done to the picture, and keep all of it', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 3 });
    const wrong = {
      ...typed,
      turn: '90',
      brightness: '51',
      ...boxed('crop', [0, 0, 9999, 10]),
      ...boxed('cover-2', [1, 2, 'three', 4]),
      clock: 'fast',
      clockBy: 'a while',
      press: 'see',
    };
    const refused = await post(`/office/stills/${reference}/preparation`, wrong);
    expect([refused.status, errorsIn(refused.text)]).toEqual([
      422,
      ['#brightness', '#crop-x', '#cover-1-x', '#clockBy'],
    ]);
    expect(sidesOf(refused.text, 'cover-1')).toEqual(['1', '2', 'three', '4']);
    const again = load(refused.text);
    expect([again('[name="turn"]').val(), again('[name="shownTurn"]').val()]).toEqual(['90', '0']);
    expect(again('details.custody[open]')).toHaveLength(1);
  });

  it('lose nothing when somebody else was faster, and know what the next saving replaces', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 3 });
    const path = `/office/stills/${reference}/preparation`;
    expect((await post(path, { ...typed, revision: '1' })).status).toBe(303);
    const late = await post(path, {
      ...typed,
      revision: '1',
      overlay: 'CAM 07',
      ...boxed('crop', [0, 0, 300, 300]),
    });
    expect(late.status).toBe(409);
    expect(load(late.text)('.warn').text()).toContain(
      'Somebody else changed this picture while you worked on it.',
    );
    expect(sidesOf(late.text, 'crop')).toEqual(['0', '0', '300', '300']);
    expect([load(late.text)('[name="overlay"]').val(), load(late.text)('[name="revision"]').val()]).toEqual([
      'CAM 07',
      '2',
    ]);
  });

  it('is not there for Egan, whatever he sends', async () => {
    const { reference } = await world.still({ file: 'still-7.jpg', person: 3 });
    for (const press of ['see', 'stay', 'cover']) {
      const theirs = await post(`/office/stills/${reference}/preparation`, { ...typed, press }, cast.egan);
      const nobodys = await post('/office/stills/LARKFIELD-99/preparation', { ...typed, press }, cast.egan);
      expect([theirs.status, load(theirs.text)('main').text()]).toEqual([
        404,
        load(nobodys.text)('main').text(),
      ]);
    }
  });
});

import { load } from 'cheerio';
import { readFileSync } from 'node:fs';
import { appealPaths, AppealsOfOfficer } from '../../src/appeals';
import { casePaths, Cases } from '../../src/cases';
import { PersonsSought } from '../../src/persons-sought';
import { Stills } from '../../src/stills';
import { testApp } from '../support/app';
import { traces } from '../stills/left-behind';
import { type Cast, demoPicture, type Person, theWorld, World } from '../world';
import { consoleOf, errorsIn } from './console';

const TYPED = {
  case: 'NM-4471-25',
  headline: 'Do you know this woman? It is about a card scam in Romford.',
  standfirst: 'Police would like to speak to the person in this picture.',
  narrative: 'A bank card was used in Romford on 15 November.',
  phone: '01632 960283',
  opens: '08:00',
  closes: '22:00',
  reviewOn: '2025-12-20',
  label: 'Woman with a cream bag in a high street',
  description: 'Light brown bob, glasses, maroon top.',
  apparentAge: '40 to 60',
  place: 'High street, Romford',
  capturedAt: '2025-11-15',
  'capturedAt-time': '12:03',
  alt: 'Woman with a cream bag.',
  others: 'no',
  face: 'middle',
};

describe('the quick appeal', () => {
  const house = testApp({ standing: theWorld('officers') });
  const world = new World(house);
  const { get } = consoleOf(house);
  const picture = readFileSync(demoPicture('still-7.jpg'));
  let cast: Cast;

  beforeAll(async () => {
    cast = await world.officers();
    await world.larkfield();
  }, 60_000);

  const send = (over: Record<string, string> = {}, bytes: Buffer = picture, who: Person = cast.ada) =>
    house
      .request()
      .post(appealPaths.quick())
      .set('cookie', who.cookie)
      .redirects(0)
      .field({ ...TYPED, ...over })
      .attach('file', bytes, 'a.jpg');
  const typedOn = (html: string, name: string) => load(html)(`[name="${name}"]`).first().val();
  const counts = async () => {
    const { forceId, id } = await world.larkfield();
    return {
      persons: (await house.get(PersonsSought).ofCase(forceId, id)).length,
      stills: (await house.get(Stills).ofCase(forceId, id)).length,
      appeals: (await house.get(AppealsOfOfficer).ofCase(cast.ada.actor, 'NM-4471-25')).length,
    };
  };

  it('offers what need not be typed, the picture last', async () => {
    const page = load((await get(`${appealPaths.quick()}?case=NM-4471-25`, cast.ada)).text);
    expect(page('[name="case"]').val()).toBe('NM-4471-25');
    expect(page('[name="reviewOn"]').val()).toBe('2025-12-29');
    expect(page('[name="colleague"]')).toHaveLength(0);
    expect(page('[name="face"]')).toHaveLength(9);
    expect(page('main [name]').last().attr('name')).toBe('file');
  });

  it('says everything that is missing at once, makes nothing, and keeps what was typed', async () => {
    const before = await traces(house);
    const empty = Object.fromEntries(Object.keys(TYPED).map((field) => [field, '']));
    const nothing = await send({ ...empty, others: 'yes', suppliedBy: 'The council' });
    expect(nothing.status).toBe(422);
    expect(errorsIn(nothing.text)).toEqual([
      '#case',
      '#headline',
      '#standfirst',
      '#narrative',
      '#phone',
      '#label',
      '#description',
      '#alt',
      '#place',
      '#capturedAt',
      '#others',
      '#face',
    ]);
    for (const id of errorsIn(nothing.text)) expect([id, load(nothing.text)(id).length]).toEqual([id, 1]);
    expect(load(nothing.text)('.warn').text()).toContain('Choose the picture again');

    const notes = await send({}, Buffer.from('My notes'));
    expect([notes.status, errorsIn(notes.text)]).toEqual([415, ['#file']]);
    for (const field of ['headline', 'narrative', 'label', 'place', 'capturedAt-time'] as const) {
      expect(typedOn(notes.text, field)).toBe(TYPED[field]);
    }
    const large = await send({}, Buffer.alloc(21 * 1024 * 1024, 0xff));
    expect([large.status, errorsIn(large.text)]).toEqual([413, ['#file']]);
    const damaged = await send({}, picture.subarray(0, picture.length / 2));
    expect([damaged.status, errorsIn(damaged.text)]).toEqual([422, ['#file']]);
    expect(await traces(house)).toEqual(before);
    expect(await counts()).toEqual({ persons: 0, stills: 0, appeals: 0 });
  });

  it('goes from one form to the authorising officer, and makes nothing twice', async () => {
    // The numbers lie outside the picture, which is known only once it is there.
    const measured = { 'face-x': '9000', 'face-y': '10', 'face-w': '40', 'face-h': '50' };
    const halfway = await send(measured);
    expect([halfway.status, errorsIn(halfway.text)]).toEqual([422, ['#face-x']]);
    expect(load(halfway.text)('.warn--done').text()).toContain('The picture is in, as LARKFIELD-1.');
    expect(await counts()).toEqual({ persons: 1, stills: 1, appeals: 0 });

    const sent = await send({ label: 'Woman with a cream bag' });
    expect([sent.status, sent.headers.location]).toEqual([303, '/office/appeals/larkfield?said=submitted']);
    const again = await send({ label: 'Woman with a cream bag' });
    expect(again.headers.location).toBe('/office/appeals/larkfield?said=submitted');
    expect(await counts()).toEqual({ persons: 1, stills: 1, appeals: 1 });

    const { latest } = await house.get(AppealsOfOfficer).forActor(cast.bello.actor, 'larkfield');
    expect(latest).toMatchObject({
      state: 'submitted',
      headline: TYPED.headline,
      contacts: [{ kind: 'incident_room' }, { kind: 'crimestoppers' }],
      grounds: { reviewOn: '2025-12-20' },
    });
    const [{ still }] = latest.stills;
    expect(still).toMatchObject({ standing: 'approved', person: { label: 'Woman with a cream bag' } });
    expect(still.faces).toEqual([expect.objectContaining({ who: 'sought' })]);
    expect((await get(casePaths.home(), cast.bello)).text).toContain('Authority asked for Larkfield');
  });

  it('opens the case as well, where the officer may', async () => {
    const opening = {
      case: 'new',
      reference: 'NM/5000/25',
      publicName: 'Harrow Lane',
      offenceType: 'Burglary',
      colleague: cast.cora.email,
    };
    const wrong = await send({ ...opening, publicName: 'Harrow 3', colleague: '' }, picture, cast.sol);
    expect([wrong.status, errorsIn(wrong.text)]).toEqual([422, ['#publicName', '#colleague']]);
    const damaged = await send(opening, picture.subarray(0, picture.length / 2), cast.sol);
    expect([damaged.status, errorsIn(damaged.text)]).toEqual([422, ['#file']]);
    expect(load(damaged.text)('.warn--done').text()).toContain('The case is open.');
    expect(load(damaged.text)('[name="case"] [selected]').attr('value')).toBe('NM-5000-25');
    expect((await house.get(Cases).forActor(cast.sol.actor, 'NM-5000-25')).publicName).toBe('Harrow Lane');
    const sent = await send({ ...opening, case: 'NM-5000-25' }, picture, cast.sol);
    expect(sent.headers.location).toBe('/office/appeals/harrow-lane?said=submitted');
  });

  it('is not there for other cases, other forces, or strangers', async () => {
    const before = await counts();
    const elsewhere = await send({ case: 'EH-0093-25' });
    const nowhere = await send({ case: 'NM-0-25' });
    expect([elsewhere.status, errorsIn(elsewhere.text)]).toEqual([422, ['#case']]);
    expect(errorsIn(nowhere.text)).toEqual(['#case']);
    const foreign = await send({}, picture, cast.esme);
    expect([foreign.status, errorsIn(foreign.text)]).toEqual([422, ['#case']]);
    expect((await get(appealPaths.quick(), cast.egan)).status).toBe(404);
    expect((await send({}, picture, cast.cora)).status).toBe(404);
    const stranger = await house.request().get(appealPaths.quick());
    expect(load(stranger.text)('h1').text()).toBe('Sign in');
    expect(await counts()).toEqual(before);
  });

  it('stands on the press office’s board with everything else', async () => {
    const board = load((await get(appealPaths.press(), cast.ada)).text);
    expect(board('#waiting').parent().parent().text()).toContain('Larkfield: Do you know this woman?');
    expect(board('nav a[aria-current="page"]').text()).toBe('Press office');
    const other = load((await get(appealPaths.press(), cast.egan)).text);
    expect(other('main').text()).not.toContain('Larkfield');
  });
});

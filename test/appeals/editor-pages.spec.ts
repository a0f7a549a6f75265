import { load } from 'cheerio';
import { appealPaths, AppealsOfOfficer, ReviseAppeal } from '../../src/appeals';
import { testApp } from '../support/app';
import { type Cast, enrolAnother, theWorld, World } from '../world';
import { consoleOf, errorsIn, formOn } from './console';

describe('the editor of an appeal', () => {
  const house = testApp({ standing: theWorld('officers') });
  const world = new World(house);
  const { get, post } = consoleOf(house);
  let cast: Cast;
  const CASE = '/office/cases/NM-4471-25/appeal';

  beforeAll(async () => {
    cast = await world.officers();
    await world.still({ file: 'still-1.jpg', person: 1, until: 'approved' });
    await world.still({ file: 'still-9.jpg', person: 2, until: 'prepared' });
  }, 60_000);

  const latest = async (slug: string) =>
    (await house.get(AppealsOfOfficer).forActor(cast.ada.actor, slug)).latest;

  it('begins from the case, says what is missing, and keeps what is typed', async () => {
    const before = load((await get(CASE, cast.ada)).text);
    expect(before('main').text()).toContain('Nothing has been asked of the public yet.');
    const begun = await post(CASE, {}, cast.ada);
    expect([begun.status, begun.headers.location]).toEqual([
      303,
      '/office/appeals/larkfield/draft?said=begun',
    ]);

    const path = appealPaths.draft('larkfield');
    const form = formOn((await get(path, cast.ada)).text);
    expect(form).toMatchObject({
      edition: '1',
      version: '1',
      offenceCount: '72',
      loss: '200000',
      arrestsAsAt: '2025-12-01',
      crimestoppers: 'yes',
      reviewOn: '2025-12-29',
    });
    const page = load((await get(path, cast.ada)).text);
    expect(page('.checks').text()).toContain('Write a headline');
    expect(page('.thumbs li.blocked').text()).toContain('3 to cover');
    expect(page('.warn').text()).toContain('LARKFIELD-2 cannot be approved yet.');

    const typed = {
      ...form,
      headline: 'Do you know these people?',
      standfirst: 'Police would like to speak to them.',
      narrative: 'A call\r\nFirst.\r\n\r\nSecond.',
      stills: ['LARKFIELD-1', 'LARKFIELD-2'],
      'quote-1-text': 'Please ring us.',
      'quote-1-name': 'Rowan Hale',
      'room-phone': '(01632) 960-283',
      'room-opens': '8am',
      'room-closes': '22:00',
      'room-days': ['1', '2', '3', '4', '5'],
      purpose: 'To name them.',
    };
    const saved = await post(path, typed, cast.ada);
    expect([saved.status, saved.headers.location]).toEqual([303, `${path}?said=saved`]);
    expect(await latest('larkfield')).toMatchObject({
      version: 2,
      headline: 'Do you know these people?',
      narrative: ['A call\nFirst.', 'Second.'],
      quotes: [{ text: 'Please ring us.', name: 'Rowan Hale', rank: '', role: '' }],
      contacts: [
        {
          kind: 'incident_room',
          label: 'Incident room',
          phone: '01632 960 283',
          hours: { opens: '08:00', closes: '22:00', days: [1, 2, 3, 4, 5] },
        },
        { kind: 'crimestoppers', phone: '0800 555 111', hours: null },
      ],
      grounds: { purpose: 'To name them.', reviewOn: '2025-12-29' },
    });
    const again = load((await get(path, cast.ada)).text);
    expect(again('.phone').text()).toContain('Do you know these people?');
    expect(again('.phone .plate').text()).toBe('LARKFIELD-1LARKFIELD-2');
    // Sent again as it stands, nothing changes.
    await post(path, formOn(again.html()), cast.ada);
    expect((await latest('larkfield')).version).toBe(2);
  });

  it('shows everything typed again when something cannot be kept', async () => {
    const path = appealPaths.draft('larkfield');
    const form = formOn((await get(path, cast.ada)).text);
    const wrong = {
      ...form,
      headline: 'Thieves & others',
      offenceCount: 'many',
      arrestsAsAt: '2025-13-40',
      'room-phone': 'ring us',
      'room-closes': '7am',
      'quote-2-text': 'Said by nobody.',
      'other-1-label': 'Language line',
      reviewOn: 'soon',
    };
    const refused = await post(path, wrong, cast.ada);
    expect(refused.status).toBe(422);
    expect(errorsIn(refused.text).sort()).toEqual([
      '#arrestsAsAt',
      '#offenceCount',
      '#other-1-phone',
      '#quote-2-name',
      '#reviewOn',
      '#room-opens',
      '#room-phone',
    ]);
    const page = load(refused.text);
    for (const id of errorsIn(refused.text)) expect([id, page(id).length]).toEqual([id, 1]);
    expect(formOn(refused.text)).toMatchObject({
      ...wrong,
      'room-days': ['1', '2', '3', '4', '5'],
      version: '2',
    });
    expect(page('title').text()).toMatch(/^Error:/);
    expect(page('[data-wording="headline"] mark').text()).toBe('Thieves');
    expect(page('[data-wording="headline"]').text()).toContain('This says that somebody did it.');
    expect(page('.phone').text()).toContain('Thieves & others');
    expect((await latest('larkfield')).version).toBe(2);
  });

  it('shows both versions when somebody else saved first, and loses neither', async () => {
    const path = appealPaths.draft('larkfield');
    const form = formOn((await get(path, cast.ada)).text);
    const theirs = { headline: 'Written by the lead', advice: 'Hang up.' };
    await house
      .get(ReviseAppeal)
      .run(cast.sol.actor, { slug: 'larkfield', edition: 1, version: 2, content: theirs });

    const late = await post(path, { ...form, headline: 'Written by the press office' }, cast.ada);
    expect(late.status).toBe(409);
    const both = load(late.text);
    expect(both('.both').first().text()).toMatch(
      /Headline\s*Saved by Sol Marchetti\s*Written by the lead\s*Typed by you\s*Written by the press office/,
    );
    expect(
      both('.both h3')
        .map((_, one) => both(one).text())
        .get(),
    ).toEqual(['Headline', 'Advice']);
    expect(both('.both mark').first().text()).toBe('lead');
    expect((await latest('larkfield')).headline).toBe('Written by the lead');

    // What was typed stands in the form, which now knows what it replaces.
    const mine = formOn(late.text);
    expect(mine).toMatchObject({ headline: 'Written by the press office', version: '3' });
    expect((await post(path, { ...mine, advice: 'Hang up.' }, cast.ada)).status).toBe(303);
    expect(await latest('larkfield')).toMatchObject({
      headline: 'Written by the press office',
      advice: 'Hang up.',
      version: 4,
    });
  });

  it('puts forward only what is complete, saving it first', async () => {
    const path = appealPaths.submission('larkfield');
    const form = formOn((await get(appealPaths.draft('larkfield'), cast.ada)).text);
    const refused = await post(path, { ...form, standfirst: '', victimCallout: 'Were you rung?' }, cast.ada);
    expect([refused.status, errorsIn(refused.text)]).toEqual([422, ['#standfirst']]);
    expect(await latest('larkfield')).toMatchObject({ state: 'draft', victimCallout: 'Were you rung?' });

    const pictured = await post(
      path,
      { ...formOn(refused.text), standfirst: 'Police would like to speak to them.' },
      cast.ada,
    );
    expect([pictured.status, errorsIn(pictured.text)]).toEqual([422, ['#pictures']]);

    const submitted = await post(path, { ...formOn(pictured.text), stills: 'LARKFIELD-1' }, cast.ada);
    expect([submitted.status, submitted.headers.location]).toEqual([
      303,
      '/office/appeals/larkfield?said=submitted',
    ]);
    expect((await latest('larkfield')).state).toBe('submitted');
    expect((await get(appealPaths.draft('larkfield'), cast.ada)).text).toContain(
      'Saving a change takes it back and begins edition 2.',
    );
  });

  it('is there for those who write appeals of the case, and for nobody else', async () => {
    const path = appealPaths.draft('larkfield');
    const form = formOn((await get(path, cast.ada)).text);
    const other = await enrolAnother(house, cast.admin, 'Per Lind', 'press_officer');
    for (const made of ['larkfield', 'made-up']) {
      const answers = await Promise.all([
        get(appealPaths.draft(made), other),
        post(appealPaths.draft(made), form, other),
        post(appealPaths.submission(made), form, other),
        get(appealPaths.office(made), cast.egan),
        get(appealPaths.draft(made), cast.esme),
        post(appealPaths.draft(made), form, cast.esme),
        get(`/office/cases/${made === 'larkfield' ? 'NM-4471-25' : 'NM-1-1'}/appeal`, cast.egan),
        post(`/office/cases/${made === 'larkfield' ? 'NM-4471-25' : 'NM-1-1'}/appeal`, {}, cast.esme),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    }
    const stranger = await house.request().get(path);
    expect(load(stranger.text)('h1').text()).toBe('Sign in');
    expect((await latest('larkfield')).state).toBe('submitted');
  });
});

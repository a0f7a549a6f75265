import { load } from 'cheerio';
import { appealApiPaths, appealPaths, AppealsOfOfficer, KeepWording, SubmitAppeal } from '../../src/appeals';
import { AddToTeam, OpenCase, type Case } from '../../src/cases';
import { AddPerson } from '../../src/persons-sought';
import { testApp } from '../support/app';
import { testBrowser } from '../support/browser';
import { type Cast, theWorld, World } from '../world';
import { addStill } from '../world/stills';
import { consoleOf, errorsIn, formOn } from './console';
import { traces } from './left-behind';

describe('the wording check of a draft', () => {
  const house = testApp({ standing: theWorld('stills') });
  const browser = testBrowser();
  const world = new World(house);
  const { get, post } = consoleOf(house);
  let cast: Cast;
  let slug: string;

  beforeAll(async () => {
    cast = await world.officers();
    await world.larkfield();
    const content = { headline: 'Seven thieves who robbed pensioners', stills: [] };
    slug = (await world.appeal({ state: 'draft', content })).appeal.slug;
  }, 60_000);

  const latest = async () => (await house.get(AppealsOfOfficer).forActor(cast.ada.actor, slug)).latest;
  const editor = async () => (await get(appealPaths.draft(slug), cast.ada)).text;
  const notes = (html: string, field: string) => load(html)(`[data-wording="${field}"]`);

  it('stands under its field with its reason, offers better words, and marks them in the preview', async () => {
    const html = await editor();
    expect(notes(html, 'headline').find('mark').text()).toBe('thievesrobbed');
    expect(notes(html, 'headline').text()).toContain('Contempt of Court Act 1981');
    expect(notes(html, 'narrative').text()).toContain('a woman of 88 from Redbridge');
    expect(notes(html, 'standfirst').text().trim()).toBe('');
    const page = load(html);
    expect(page('.phone .mk').text()).toBe('thievesrobbeda woman of 88 from Redbridge');
    expect(page('[data-left]').text()).toBe('Two wordings still to answer.');
    expect(page('[name="mend"]').first().text()).toBe('Use “people sought”');
    // Enter in a field presses the first button: it only saves.
    expect(page('main form button').first().attr('name')).toBeUndefined();
  });

  it('keeps an edition from going forward, and says at which fields', async () => {
    const refused = await post(appealPaths.submission(slug), formOn(await editor()), cast.ada);
    expect([refused.status, errorsIn(refused.text)]).toEqual([422, ['#headline', '#narrative']]);
    expect((await latest()).state).toBe('draft');
  });

  it('puts better words in place at one press, with everything else that was typed', async () => {
    const html = await editor();
    const mend = load(html)('[name="mend"]').first().attr('value');
    const typed = { ...formOn(html), advice: 'Hang up.', mend };
    const pressed = await post(appealPaths.wording(slug), typed, cast.ada);
    expect([pressed.status, pressed.headers.location]).toEqual([
      303,
      `${appealPaths.draft(slug)}?said=saved#wording-check`,
    ]);
    expect(await latest()).toMatchObject({
      headline: 'Seven people sought who robbed pensioners',
      advice: 'Hang up.',
    });
    // The same press again finds nothing to do, and loses nothing.
    const again = await post(appealPaths.wording(slug), { ...formOn(await editor()), mend }, cast.ada);
    expect(again.status).toBe(303);
  });

  it('keeps words only for a reason, which whoever decides reads', async () => {
    const html = await editor();
    const keep = 'presumes_guilt-headline';
    const before = await traces(house);
    const blank = await post(appealPaths.wording(slug), { ...formOn(html), keep }, cast.ada);
    expect([blank.status, errorsIn(blank.text)]).toEqual([422, [`#why-${keep}`]]);
    expect(load(blank.text)(`#why-${keep}`).closest('details').is('[open]')).toBe(true);
    const long = { ...formOn(html), keep, [`why-${keep}`]: 'x'.repeat(501) };
    const refused = await post(appealPaths.wording(slug), long, cast.ada);
    expect([refused.status, formOn(refused.text)[`why-${keep}`]]).toEqual([422, 'x'.repeat(501)]);
    expect(await traces(house)).toEqual(before);

    const reason = 'Seven people were convicted on 3 November.';
    await post(appealPaths.wording(slug), { ...formOn(html), keep, [`why-${keep}`]: reason }, cast.ada);
    expect((await latest()).keptWordings).toMatchObject([
      { rule: 'presumes_guilt', field: 'headline', words: 'robbed', reason, officerId: cast.ada.actor.id },
    ]);
    expect(notes(await editor(), 'headline').text()).toMatch(/Answered\s+“robbed”.*convicted.*Ada/s);
    // A reason that was typed counts, whichever button is pressed.
    const why = { 'why-victim_recognisable-narrative': 'Her daughter agreed.' };
    const sent = await post(appealPaths.submission(slug), { ...formOn(await editor()), ...why }, cast.ada);
    expect(sent.headers.location).toBe(`${appealPaths.office(slug)}?said=submitted`);
    const deciding = load((await get(appealPaths.authority(slug), cast.bello)).text);
    expect(deciding('main').text()).toMatch(/“robbed”.*Kept by Ada .*convicted on 3 November/s);
    expect(deciding('main').text()).toContain('Her daughter agreed.');
    expect(deciding('.phone .mk').first().text()).toBe('robbed');
  });

  it('takes the reasons into the next edition, until one is taken back or the words are gone', async () => {
    await post(appealPaths.draft(slug), { ...formOn(await editor()), advice: 'Ring us.' }, cast.ada);
    expect(await latest()).toMatchObject({ number: 2, state: 'draft' });
    expect((await latest()).keptWordings).toHaveLength(2);
    const reopen = 'presumes_guilt-headline';
    await post(appealPaths.wording(slug), { ...formOn(await editor()), reopen }, cast.ada);
    expect((await latest()).keptWordings.map(({ words }) => words)).toEqual(['a woman of 88 from Redbridge']);
    expect(load(await editor())('[data-left]').text()).toBe('One wording still to answer.');
  });

  it('lets no reason answer what the victim shield refuses', async () => {
    const { ref } = await house.get(OpenCase).run(cast.sol.actor, {
      reference: 'NM/7001/25',
      operationName: 'Operation Willow',
      publicName: 'Willow',
      offenceType: 'Rape',
      publishedOffenceCount: null,
      lossPence: null,
      areas: ['Waltham Forest'],
      publicAreas: 'Waltham Forest',
      arrests: null,
      colleague: cast.cora.email,
    });
    await house.get(AddToTeam).run(cast.sol.actor, { ref, email: cast.ada.email, part: 'press' });
    const begun = await post(`/office/cases/${ref}/appeal`, {}, cast.ada);
    const path = (begun.headers.location as string).split('?')[0];
    const form = {
      ...formOn((await get(path, cast.ada)).text),
      headline: 'Were you in the park?',
      standfirst: 'Police would like to speak to anybody who was there.',
      narrative: 'A woman of 34 was followed by her stepfather.',
      'room-phone': '01632 960283',
    };
    const refused = await post(`${path.replace('draft', 'submission')}`, form, cast.ada);
    expect([refused.status, errorsIn(refused.text)]).toEqual([422, ['#narrative']]);
    expect(notes(refused.text, 'narrative').find('.why')).toHaveLength(0);
    expect(notes(refused.text, 'narrative').find('[name="mend"]').length).toBe(2);
    const answer = { slug: 'willow', edition: 1, point: 'victim_shielded-narrative', reason: 'She agreed.' };
    await expect(house.get(KeepWording).run(cast.ada.actor, answer)).rejects.toMatchObject({
      code: 'appeal_wording_not_keepable',
    });
    await expect(
      house.get(SubmitAppeal).run(cast.ada.actor, { slug: 'willow', edition: 1 }),
    ).rejects.toMatchObject({ code: 'appeal_wording_unanswered' });
  });

  it('points under the shield at what stands beside a picture, which is changed there or kept for a reason', async () => {
    const { id, ref, forceId } = (await house.get(AppealsOfOfficer).forActor(cast.ada.actor, 'willow'))
      .inCase;
    const label = 'Man seen with her stepfather';
    const person = { caseRef: ref, label, description: 'Slim.', apparentAge: '30 to 40' };
    await house.get(AddPerson).run(cast.cora.actor, person);
    const wish = { file: 'still-1.jpg', person: 1, until: 'approved' } as const;
    const still = await addStill(house, cast, { ref, forceId, id } as Case, wish);
    const { place } = still;
    const path = appealPaths.draft('willow');
    const form = {
      ...formOn((await get(path, cast.ada)).text),
      narrative: 'A woman was followed.',
      'quote-1-text': '',
      stills: [still.reference],
    };
    const refused = await post(appealPaths.submission('willow'), form, cast.ada);
    expect([refused.status, errorsIn(refused.text)]).toEqual([422, ['#beside', '#beside']]);
    const beside = notes(refused.text, 'beside');
    expect(beside.find('mark').text()).toBe(`her stepfather${place}`);
    expect(beside.text()).toMatch(/The words under person 1:.*The place of WILLOW-1:/s);
    expect(
      beside
        .find('a')
        .map((_, link) => load(link).root().find('a').attr('href'))
        .get(),
    ).toEqual([`/office/cases/${ref}/people/1/description`, '/office/stills/WILLOW-1/preparation']);
    const told = await house
      .request()
      .get(appealApiPaths.draft('willow'))
      .set('authorization', `Bearer ${cast.ada.token}`);
    expect(told.body.wording).toMatchObject([
      { rule: 'victim_beside', field: 'persons.1.label', words: 'her stepfather', hard: false, kept: null },
      { field: 'stills.WILLOW-1.place', words: place, changedAt: '/office/stills/WILLOW-1/preparation' },
    ]);

    const why = 'It is how the appeal in the newspapers called him.';
    const kept = {
      ...formOn(refused.text),
      'why-victim_beside-persons.1.label': why,
      'why-victim_beside-stills.WILLOW-1.place': 'Everybody in the town was there.',
    };
    const sent = await post(appealPaths.submission('willow'), kept, cast.ada);
    expect([sent.status, sent.headers.location]).toEqual([
      303,
      `${appealPaths.office('willow')}?said=submitted`,
    ]);
    const deciding = load((await get(appealPaths.authority('willow'), cast.bello)).text)('main').text();
    expect(deciding).toMatch(/The words under person 1:\s+“her stepfather”.*Kept by Ada .*newspapers/s);
    expect(deciding).toMatch(/The place of WILLOW-1:.*Everybody in the town/s);
    expect((await get(appealPaths.draft('willow'), cast.egan)).status).toBe(404);
  });

  it('goes with what a program submits, in front of whoever decides', async () => {
    const content = { headline: 'Do you know this thief?', stills: [] };
    const { appeal } = await world.appeal({ state: 'draft', content });
    const answer = await house
      .request()
      .post(appealApiPaths.submission(appeal.slug))
      .set('authorization', `Bearer ${cast.ada.token}`)
      .send({ edition: 1 });
    expect([answer.status, answer.body]).toMatchObject([200, { state: 'submitted' }]);
    const page = load((await get(appealPaths.authority(appeal.slug), cast.bello)).text);
    expect(page('.checks').text()).toMatch(/Open\s+“thief”/);
  });

  it('is answered while somebody types, and nothing is kept by that', async () => {
    const before = await traces(house);
    const page = await browser.open({ baseUrl: house.url, scripts: true });
    await page.context().addCookies([{ name: 'office', value: cast.ada.token, url: house.url }]);
    await page.goto(appealPaths.draft(slug), { waitUntil: 'load' });
    await page.getByLabel('Headline').fill('Do you know this thief?');
    await page.locator('[data-wording="headline"] mark', { hasText: 'thief' }).waitFor();
    await page.locator('.phone .mk', { hasText: 'thief' }).waitFor();
    await page.getByLabel('Headline').fill('Do you know this man?');
    await page.locator('[data-wording="headline"] mark').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Headline').inputValue()).toBe('Do you know this man?');
    await page.context().close();
    expect(await traces(house)).toEqual(before);
  });

  it('is nobody’s off the team: the same as of an appeal that was made up', async () => {
    const form = formOn(await editor());
    for (const made of [slug, 'made-up']) {
      for (const path of [appealPaths.wording(made), appealPaths.glance(made)]) {
        expect((await post(path, form, cast.esme)).status).toBe(404);
        expect((await post(path, form, cast.egan)).status).toBe(404);
      }
    }
  });
});

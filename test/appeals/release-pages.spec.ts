import { load } from 'cheerio';
import { appealPaths, AppealsOfOfficer, PublicAppeals, ReviseAppeal, SubmitAppeal } from '../../src/appeals';
import { AddPerson } from '../../src/persons-sought';
import { ApproveStill, PrepareStill } from '../../src/stills';
import { testApp } from '../support/app';
import { type Cast, theWorld, World } from '../world';
import { consoleOf, errorsIn, formOn } from './console';

const GROUNDS = {
  purpose: 'To identify three people.',
  necessity: 'No match in five weeks.',
  proportionality: 'Faces only, 28 days.',
  risk: '',
  reviewOn: '2025-12-20',
};

describe('the pages that release an appeal', () => {
  const house = testApp({ standing: theWorld('stills') });
  const world = new World(house);
  const { get, post } = consoleOf(house);
  let cast: Cast;
  let slug: string;

  beforeAll(async () => {
    cast = await world.officers();
    const { appeal } = await world.appeal({ state: 'submitted', content: { grounds: GROUNDS } });
    slug = appeal.slug;
  }, 60_000);

  const latest = async () => (await house.get(AppealsOfOfficer).forActor(cast.ada.actor, slug)).latest;

  it('tell a drafter and everybody else why they cannot decide', async () => {
    const path = appealPaths.authority(slug);
    const drafter = load((await get(path, cast.ada)).text);
    expect(drafter('.warn').text()).toContain('You wrote in this edition or put it forward.');
    expect(drafter('.dock')).toHaveLength(0);
    expect(load((await get(path, cast.cora)).text)('.warn').text()).toContain('An authorising officer');
    const form = { edition: '1', decision: 'granted', words: 'set_out', reviewOn: '2025-12-20' };
    expect((await post(path, form, cast.ada)).status).toBe(404);
    expect((await latest()).state).toBe('submitted');
  });

  it('choose nothing for whoever decides, and ask for what is missing', async () => {
    const path = appealPaths.authority(slug);
    const html = (await get(path, cast.bello)).text;
    const form = formOn(html);
    expect(form).not.toHaveProperty('decision');
    expect(form).not.toHaveProperty('words');
    expect(form).toMatchObject({ edition: '1', reviewOn: '2025-12-20' });
    expect(form.stills).toHaveLength(3);
    expect(load(html)('main').text()).toContain('You did not draft this.');

    const nothing = await post(path, form, cast.bello);
    expect([nothing.status, errorsIn(nothing.text)]).toEqual([422, ['#decision']]);
    const wordless = await post(path, { ...form, decision: 'granted' }, cast.bello);
    expect([wordless.status, errorsIn(wordless.text)]).toEqual([422, ['#words']]);
    const own = {
      ...form,
      decision: 'granted',
      words: 'own',
      purpose: 'To name them.',
      stills: 'LARKFIELD-3',
    };
    const short = await post(path, { ...own, reviewOn: '2026-12-01' }, cast.bello);
    expect([short.status, errorsIn(short.text)]).toEqual([
      422,
      ['#necessity', '#proportionality', '#reviewOn'],
    ]);
    expect(formOn(short.text)).toMatchObject({ ...own, reviewOn: '2026-12-01' });
    const unsaid = await post(path, { ...form, decision: 'refused' }, cast.bello);
    expect([unsaid.status, errorsIn(unsaid.text)]).toEqual([422, ['#reason']]);
    expect((await latest()).state).toBe('submitted');
  });

  it('send a refusal back to the drafter with its reason', async () => {
    const form = formOn((await get(appealPaths.authority(slug), cast.bello)).text);
    const reason = 'The standfirst names a street.';
    const refused = await post(
      appealPaths.authority(slug),
      { ...form, decision: 'refused', reason },
      cast.bello,
    );
    expect(refused.headers.location).toBe(`${appealPaths.office(slug)}?said=refused`);
    expect((await get(refused.headers.location as string, cast.bello)).status).toBe(200);
    for (const path of [appealPaths.office(slug), appealPaths.draft(slug)]) {
      expect(
        load((await get(path, cast.ada)).text)('.warn')
          .first()
          .text(),
      ).toContain(`Inspector Bello Adeyemi did not authorise it. ${reason}`);
    }
    const edit = formOn((await get(appealPaths.draft(slug), cast.ada)).text);
    await post(
      appealPaths.submission(slug),
      { ...edit, standfirst: 'Police would like to speak to them.' },
      cast.ada,
    );
    expect(await latest()).toMatchObject({ number: 2, state: 'submitted' });
  });

  it('take the reasons as they are set out, without the pictures that were unticked', async () => {
    const path = appealPaths.authority(slug);
    const form = formOn((await get(path, cast.bello)).text);
    const stale = await post(
      path,
      { ...form, edition: '1', decision: 'granted', words: 'set_out' },
      cast.bello,
    );
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('This edition has changed since you opened the page.');

    const two = (form.stills as string[]).slice(0, 2);
    const granted = await post(
      path,
      { ...form, decision: 'granted', words: 'set_out', stills: two },
      cast.bello,
    );
    expect(granted.headers.location).toBe(`${appealPaths.office(slug)}?said=granted`);
    const { authority, stills } = await latest();
    expect(authority).toMatchObject({
      decision: 'granted',
      purpose: GROUNDS.purpose,
      necessity: GROUNDS.necessity,
      proportionality: GROUNDS.proportionality,
      reviewOn: '2025-12-20',
    });
    expect(stills.filter(({ excepted }) => excepted)).toHaveLength(1);
  });

  it('publish what was authorised, and say what is in the way first', async () => {
    const path = appealPaths.publication(slug);
    const ready = load((await get(path, cast.ada)).text);
    expect(ready('main').text()).toContain('Two pictures go public with it.');
    const form = formOn(ready.html());

    const { stills } = await latest();
    const ref = stills.find(({ excepted }) => !excepted)!.still.reference;
    await house.get(PrepareStill).run(cast.ada.actor, { ref, words: { place: 'Somewhere else' } });
    const blocked = load((await get(path, cast.ada)).text);
    expect(blocked('.checks').text()).toContain(`${ref}: This picture has not been approved.`);
    expect(blocked('main button')).toHaveLength(0);
    const pressed = await post(path, form, cast.ada);
    expect([pressed.status, (await latest()).state]).toEqual([409, 'authorised']);
    await house.get(ApproveStill).run(cast.ada.actor, { ref });
  });

  it('publish the next edition and take it down again, each in one press', async () => {
    const { appeal } = await world.appeal({ state: 'authorised', content: { grounds: GROUNDS } });
    const publication = appealPaths.publication(appeal.slug);
    const published = await post(publication, formOn((await get(publication, cast.ada)).text), cast.ada);
    expect(published.headers.location).toBe(`${appealPaths.office(appeal.slug)}?said=published`);
    expect((await house.get(PublicAppeals).live(appeal.slug)).editionNumber).toBe(1);
    const overview = load((await get(published.headers.location as string, cast.ada)).text);
    expect(overview('.saved').text()).toContain('Published.');
    expect(overview(`a[href="${appealPaths.show(appeal.slug)}"]`)).toHaveLength(1);

    // A successor waits while the live edition stays.
    const content = { headline: 'Two people sought' };
    await house.get(ReviseAppeal).run(cast.ada.actor, { slug: appeal.slug, edition: 1, version: 1, content });
    await house.get(SubmitAppeal).run(cast.ada.actor, { slug: appeal.slug, edition: 2 });
    expect((await get(appealPaths.authority(appeal.slug), cast.bello)).text).toContain(
      'Since edition 1, which is public: the headline changed.',
    );

    // Dara is on no team; her night is enough.
    const withdrawal = appealPaths.withdrawal(appeal.slug);
    const long = await post(withdrawal, { reason: 'x'.repeat(2001) }, cast.dara);
    expect([long.status, errorsIn(long.text)]).toEqual([422, ['#reason']]);
    expect((await get(withdrawal, cast.ada)).text).toContain('Edition 2, which was to follow');
    const withdrawn = await post(withdrawal, { reason: 'Named by his employer.' }, cast.dara);
    expect(withdrawn.headers.location).toBe(`${appealPaths.office(appeal.slug)}?said=withdrawn`);
    await expect(house.get(PublicAppeals).live(appeal.slug)).rejects.toMatchObject({
      code: 'appeal_withdrawn',
    });
    expect((await get(withdrawn.headers.location as string, cast.dara)).text).toContain('Withdrawn.');
    expect((await get(withdrawal, cast.dara)).text).toContain('Nothing of it is public');
  });

  it('leave a picture of somebody who may be a child to a superintendent, as a last resort', async () => {
    const child = await house.get(AddPerson).run(cast.cora.actor, {
      caseRef: 'NM-4471-25',
      label: 'Boy on a bicycle',
      description: 'Blue helmet.',
      apparentAge: '14 to 17',
    });
    const { reference } = await world.still({ file: 'still-7.jpg', person: child.number, until: 'approved' });
    const asked = { stills: [reference], grounds: { ...GROUNDS, reviewOn: '2025-12-05' } };
    const { appeal } = await world.appeal({ state: 'submitted', content: asked });
    const path = appealPaths.authority(appeal.slug);
    const inspector = load((await get(path, cast.bello)).text);
    expect(inspector('.warn').text()).toContain('A superintendent has to decide on this.');
    expect(inspector('.dock')).toHaveLength(0);

    const form = { ...formOn((await get(path, cast.sutton)).text), decision: 'granted', words: 'set_out' };
    const late = await post(path, { ...form, reviewOn: '2025-12-20' }, cast.sutton);
    expect([late.status, errorsIn(late.text)]).toEqual([422, ['#alternatives', '#reviewOn']]);
    const granted = await post(path, { ...form, alternatives: 'His school was asked.' }, cast.sutton);
    expect(granted.headers.location).toBe(`${appealPaths.office(appeal.slug)}?said=granted`);
  });

  it('are not there for another force, nor for strangers', async () => {
    for (const path of [
      appealPaths.office(slug),
      appealPaths.authority(slug),
      appealPaths.publication(slug),
      appealPaths.withdrawal(slug),
    ]) {
      const stranger = await house.request().get(path);
      expect(load(stranger.text)('h1').text()).toBe('Sign in');
      const elsewhere = await get(path, cast.egan);
      const nowhere = await get(path.replace(slug, 'made-up'), cast.egan);
      expect([elsewhere.status, nowhere.status]).toEqual([404, 404]);
      expect((await get(path, cast.esme)).status).toBe(404);
      expect((await post(path, { edition: '1', decision: 'granted' }, cast.esme)).status).toBe(404);
    }
  });
});

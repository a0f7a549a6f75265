import { load } from 'cheerio';
import { permissionTable } from '../../src/kernel';
import { testApp } from '../support/app';
import { PASSPHRASE, World, type Cast, type Person } from '../world';

describe('the pages of an administrator', () => {
  const house = testApp();
  let cast: Cast;
  beforeAll(async () => {
    cast = await new World(house).officers();
  });

  const get = (path: string, who: Person) =>
    house
      .request()
      .get(path)
      .set('cookie', who.cookie)
      .ok(() => true);
  const post = (path: string, who: Person, form: object = {}) =>
    house
      .request()
      .post(path)
      .type('form')
      .set('cookie', who.cookie)
      .redirects(0)
      .ok(() => true)
      .send(form);
  const invite = (form: object, who = cast.admin) => post('/office/officers/invitations', who, form);
  const list = (text: string) => post('/office/officers/invitations/list', cast.admin, { list: text });

  it('show everybody of the force and nobody else', async () => {
    const { text } = await get('/office/officers', cast.admin);
    const rows = load(text)('.rows li');
    expect(rows).toHaveLength(9);
    expect(rows.text()).toContain('Cora Whitfield');
    expect(text).not.toMatch(/Egan|Esme|eastholm/i);
  });

  it('invite one person and show the code this once', async () => {
    const form = {
      name: 'Priya Nand',
      rank: 'Sergeant',
      email: 'Priya@northmere.example',
      roles: 'case_officer',
    };
    const { status, text, headers } = await invite(form);
    const page = load(text);
    const code = page('main .ref').first().text();
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect((await get('/office/officers', cast.admin)).text).not.toContain(code);

    const enrolled = await house
      .request()
      .post('/office/enrol')
      .type('form')
      .redirects(0)
      .ok(() => true)
      .send({ email: 'priya@northmere.example', code, password: PASSPHRASE, again: PASSPHRASE });
    expect([enrolled.status, enrolled.headers.location]).toEqual([303, '/office/sign-in?said=enrolled']);
  });

  it('keep everything typed about one person who cannot be invited', async () => {
    const { status, text } = await invite({
      name: 'Egan Too',
      rank: '',
      email: 'not an address',
      roles: ['auditor'],
    });
    const page = load(text);
    expect(status).toBe(422);
    expect([page('#name').val(), page('#email').val()]).toEqual(['Egan Too', 'not an address']);
    expect(page('input[name=roles][checked]').val()).toBe('auditor');
    expect(
      page('.govuk-error-summary a')
        .toArray()
        .map((link) => page(link).attr('href')),
    ).toEqual(['#rank', '#email']);
    for (const href of ['#rank', '#email']) expect(page(href)).toHaveLength(1);
  });

  it('name the line of a list that cannot be taken, keep every line, and invite nobody of it', async () => {
    const text =
      'Ann Lee, PC, ann@northmere.example, case officer\nBob, PC, bob@northmere.example, gardener\n\nCora, PC, cora@northmere.example, auditor';
    const { status, text: html } = await list(text);
    const page = load(html);
    expect(status).toBe(422);
    expect(page('#list').val()).toBe(text);
    expect(page('.govuk-error-summary li').text()).toContain(
      'Line 2: Give a role in the words of this page.',
    );
    const mended = await list(text.replace('gardener', 'auditor'));
    expect(load(mended.text)('.govuk-error-summary li').text()).toContain(
      'Line 4: This e-mail has an account already.',
    );
    expect((await get('/office/officers', cast.admin)).text).not.toContain('ann@northmere.example');
    const good = await list(text.split('\n')[0]!);
    expect(load(good.text)('main .ref')).toHaveLength(1);
  });

  it('renew a code, replace an account, and take one away', async () => {
    const people = load((await get('/office/officers', cast.admin)).text);
    const ann = people('.rows a:contains("Ann Lee")').attr('href')!;
    const renewal = load((await get(ann, cast.admin)).text)('main form').attr('action')!;
    expect(load((await post(renewal, cast.admin)).text)('h1').text()).toBe('Invited. Hand over the code');

    const replacement = `/office/officers/${cast.rosa.id}/replacement`;
    expect((await get(replacement, cast.admin)).text).toContain(
      'Be sure that it is Rosa Lindqvist who asks.',
    );
    expect((await post(replacement, cast.admin)).text).toContain('rosa@northmere.example');

    const revocation = `/office/officers/${cast.sutton.id}/revocation`;
    expect((await get(revocation, cast.admin)).text).toContain(
      'Sutton Hale is signed out everywhere at once',
    );
    const revoked = await post(revocation, cast.admin);
    expect([revoked.status, revoked.headers.location]).toEqual([303, '/office/officers?said=revoked']);
    expect((await get('/office', cast.sutton)).status).toBe(401);
  });

  it('look like nothing to whoever is no administrator', async () => {
    for (const path of [
      '/office/officers',
      '/office/officers/invitations',
      `/office/officers/${cast.ada.id}/revocation`,
      `/office/officers/${cast.ada.id}`,
    ]) {
      expect((await get(path, cast.cora)).status).toBe(404);
    }
    expect((await invite({ name: 'X' }, cast.cora)).status).toBe(404);
  });

  it('look to Esme, administrator of Eastholm, as if nobody of Northmere were there', async () => {
    const there = await get(`/office/officers/${cast.cora.id}/revocation`, cast.esme);
    const madeUp = await get('/office/officers/00000000-0000-4000-8000-000000000000/revocation', cast.esme);
    expect([there.status, madeUp.status]).toEqual([404, 404]);
    expect(there.text).toBe(madeUp.text);
    for (const act of ['revocation', 'replacement', 'invitation']) {
      expect((await post(`/office/officers/${cast.cora.id}/${act}`, cast.esme)).status).toBe(404);
    }
    expect((await get('/office/officers', cast.esme)).text).not.toMatch(/northmere/i);
  });
});

describe('the enrolment page', () => {
  const house = testApp();
  const enrol = (form: object) =>
    house
      .request()
      .post('/office/enrol')
      .type('form')
      .redirects(0)
      .ok(() => true)
      .send(form);

  it('keeps e-mail and code, and no password, whatever is wrong', async () => {
    const { status, text } = await enrol({
      email: 'a@x.example',
      code: 'ABCD',
      password: 'one thing',
      again: 'another',
    });
    const page = load(text);
    expect(status).toBe(422);
    expect([page('#email').val(), page('#code').val()]).toEqual(['a@x.example', 'ABCD']);
    expect(text).not.toMatch(/one thing|another"/);
    expect(page('.govuk-error-summary').text()).toContain('The two passwords are not the same.');
  });

  it('says the same of every code that does not work', async () => {
    const { cora } = await new World(house).officers();
    const form = { code: '0000-0000-0000-0000', password: PASSPHRASE, again: PASSPHRASE };
    const known = await enrol({ ...form, email: cora.email });
    const unknown = await enrol({ ...form, email: 'dora@northmere.example' });
    expect(known.status).toBe(422);
    expect(unknown.text.replaceAll('dora@', 'cora@')).toBe(known.text);
  });
});

describe('the page of permissions', () => {
  const house = testApp();

  it('says in words what the guard obeys', async () => {
    const { devi } = await new World(house).officers();
    const { text } = await house.request().get('/office/permissions').set('cookie', devi.cookie);
    const page = load(text);
    const shown = page('.tbl tbody tr')
      .toArray()
      .map((row) => page(row).find('td:last-child').text());
    expect(shown).toEqual(permissionTable().map(({ permission }) => permission));
    expect(text).toContain('Grant or refuse an authority, never for their own draft');
  });
});

import { load } from 'cheerio';
import { tipApiPaths, tipOfficePaths, OpenTip, tipReference, Tips, type Tip } from '../../src/tips';
import { newReceiptCode } from '../../src/vault/receipts';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { waitingJobs } from '../support/jobs';
import { World, type Cast, type Person } from '../world';

const REF = 'NM-4471-25';

describe('keying a call', () => {
  // No worker: what was announced stays where it can be looked at.
  const house = testApp({ env: { SURFACES: 'public,officer' } });
  let cast: Cast;

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    await world.persons();
    await world.still({ file: 'still-3.jpg', person: 3, until: 'public' });
    await world.still({ file: 'still-8.jpg', person: 3, until: 'public' });
  });

  it('asks for the number first and keeps what was said, sealed, as a tip by telephone', async () => {
    const { form, page } = await screen();
    const fields = page('form.call [name]').map((_, one) => page(one).attr('name'));
    expect(fields.get().slice(0, 5)).toEqual(['call', 'code', 'person', 'picked', 'picked']);
    expect(page('[autofocus]').attr('name')).toBe('person');
    const kept = await send({
      ...form,
      person: '3',
      kind: 'recognition',
      name: 'Ossian Threlkeld',
      howKnown: 'Worked on the vans',
      suggested: 'no',
      text: 'That is his cap.',
      basis: 'seen',
      phone: '01632 960417',
    });
    expect([kept.status, kept.headers['cache-control']]).toEqual([200, 'no-store']);
    const tip = await tipOf(kept);
    expect(load(kept.text)('h1').text()).toBe(`${tipReference(tip.id)} is kept`);
    expect(load(kept.text)('a').text()).toContain('Key the next call');
    expect(kept.text).not.toContain('Threlkeld');
    expect(tip).toMatchObject({ channel: 'telephone', kind: 'recognition', state: 'received', lookup: null });
    const { messages } = await house
      .get(OpenTip)
      .run(cast.cora.actor, { tipId: tip.id, purpose: 'investigation' });
    expect(messages[0]?.message).toMatchObject({
      person: 3,
      text: 'That is his cap.',
      basis: 'seen',
      names: [{ name: 'Ossian Threlkeld', howKnown: 'Worked on the vans', nameSuggestedByOthers: false }],
      contact: { phone: '01632 960417' },
    });
    const [entry] = (await entriesAbout(house.database.dataSource, tip.id)).filter(({ at }) => at === null);
    expect(entry).toMatchObject({
      act: 'tip.received',
      actor_id: cast.rosa.id,
      facts: { channel: 'telephone' },
    });
    const jobs = await waitingJobs(house.database.dataSource, 'notify-officers');
    expect(jobs.at(-1)).toMatchObject({ event: 'tip.received', tipId: tip.id });
  });

  it.each([
    [{ person: 'larkfield 3b' }, 'LARKFIELD-3B'],
    [{ person: 'LARKFIELD-3' }, 'LARKFIELD-3'],
    [{ person: '', picked: '2' }, 'LARKFIELD-2'],
    [{ person: '1', picked: '2' }, 'LARKFIELD-1'],
    [{ person: '' }, null],
  ])('understands %j as %s', async (typed, about) => {
    const { form } = await screen();
    const kept = await send({ ...form, ...typed, text: `Seen near the market. ${JSON.stringify(typed)}` });
    const { id } = await tipOf(kept);
    const { body } = await api('get', tipApiPaths.show(id));
    expect(body.about).toBe(about);
  });

  it('gives the form back with everything in it when the number or the words are wrong', async () => {
    const { form } = await screen();
    for (const [typed, errors] of [
      [{ person: '99', text: 'Heard of him.' }, ['#person']],
      [{ person: 'the tall one', text: 'Heard of him.' }, ['#person']],
      [{ person: '3', text: ' ' }, ['#text']],
      [{ person: '3', kind: 'victim_report', text: 'Taken.', loss: 'a lot' }, ['#loss']],
    ] as const) {
      const refused = await send({ ...form, ...typed, phone: '01632 960417' });
      const page = load(refused.text);
      const found = page('.govuk-error-summary__list a').map((_, link) => page(link).attr('href'));
      expect([refused.status, found.get()]).toEqual([422, errors]);
      expect([page('[name="person"]').val(), page('[name="phone"]').val()]).toEqual([
        typed.person,
        '01632 960417',
      ]);
      expect(page('[name="call"]').val()).toBe(form.call);
    }
  });

  it('keeps one tip when the form is sent twice, and another when its words were changed', async () => {
    const { form } = await screen();
    const before = await count();
    const call = { ...form, person: '2', text: 'Seen twice.' };
    const both = await Promise.all([send(call), send(call)]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(load(both[0]!.text)('h1').text()).toBe(load(both[1]!.text)('h1').text());
    expect(await count()).toBe(before + 1);
    await send({ ...call, text: 'Seen three times.' });
    expect(await count()).toBe(before + 2);
  });

  it('shows a code only to a caller who wants one, and the code opens the tip', async () => {
    const { form } = await screen();
    const kept = await send({ ...form, person: '3', text: 'I will ring again.', wantsCode: 'yes' });
    expect(load(kept.text)('.code span').text()).toBe(form.code.replaceAll('-', ''));
    const opened = await house.request().post('/api/v1/receipts').send({ receipt: form.code });
    expect([opened.status < 300, typeof opened.body.token]).toEqual([true, 'string']);
    const again = await send({ ...form, person: '3', text: 'Other words.', wantsCode: 'yes' });
    const code = load(again.text)('.code span').text();
    expect([code.length, code === form.code.replaceAll('-', '')]).toEqual([24, false]);
  });

  it('rings where a life may be at risk', async () => {
    const { form } = await screen();
    const kept = await send({ ...form, person: '3', text: 'He is going to hurt her tonight.' });
    expect(load(kept.text)('.warn').text()).toContain('A life may be at risk');
    expect(await tipOf(kept)).toMatchObject({ hazard: true });
  });

  it('has its twin: channel, body and receipt as the contract says', async () => {
    const receipt = newReceiptCode();
    const call = {
      person: 3,
      kind: 'sighting',
      channel: 'letter',
      text: 'At the station.',
      basis: 'told',
      receipt,
    };
    const { status, body } = await api('post', tipApiPaths.list(REF), call);
    expect([status, body]).toEqual([
      201,
      { id: body.id, reference: tipReference(body.id), receipt, acknowledgedAt: expect.any(String) },
    ]);
    expect(await house.get(Tips).anywhere(body.id)).toMatchObject({ channel: 'letter', kind: 'sighting' });
    const plain = await api('post', tipApiPaths.list(REF), { kind: 'information', text: 'Nothing more.' });
    expect([plain.status, plain.body.receipt]).toEqual([201, null]);
    const offered = await api('post', tipApiPaths.list(REF), {
      kind: 'information',
      text: 'More.',
      wantsReceipt: true,
    });
    expect(offered.body.receipt).toMatch(/^([0-9A-Z]{4}-){5}[0-9A-Z]{4}$/);
    for (const wrong of [
      { ...call, channel: 'pigeon' },
      { ...call, person: 99, receipt: newReceiptCode() },
      { ...call, receipt: '0000-0000-0000-0000-0000-0001' },
      { kind: 'information', text: '' },
    ]) {
      expect((await api('post', tipApiPaths.list(REF), wrong)).status).toBe(422);
    }
  });

  async function screen() {
    const { status, text } = await house
      .request()
      .get(tipOfficePaths.newCall(REF))
      .set('cookie', cast.rosa.cookie);
    expect(status).toBe(200);
    const page = load(text);
    const hidden = (name: string) => String(page(`[name="${name}"]`).val());
    return { page, form: { call: hidden('call'), code: hidden('code') } };
  }

  const send = (form: object) =>
    house.request().post(tipOfficePaths.calls(REF)).set('cookie', cast.rosa.cookie).type('form').send(form);

  const api = (method: 'get' | 'post', path: string, sent?: object, { token }: Person = cast.rosa) =>
    house.request()[method](path).set('authorization', `Bearer ${token}`).send(sent);

  /** The tip that the page after saving leads to. */
  async function tipOf({ text }: { text: string }): Promise<Tip> {
    const href = load(text)('a[href^="/office/tips/"]').attr('href') ?? '';
    return (await house.get(Tips).anywhere(href.split('/').at(-1) ?? ''))!;
  }

  async function count(): Promise<number> {
    const { body } = await api('get', `${tipApiPaths.list(REF)}?state=all`);
    return body.items.length;
  }
});

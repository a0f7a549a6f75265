import { load } from 'cheerio';
import { AddToTeam, type Case } from '../../src/cases';
import type { PersonSought } from '../../src/persons-sought';
import { OpenTip, tipOfficePaths, tipReference, Tips, type Tip } from '../../src/tips';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { type Cast, enrolAnother, type Person, signIn, theWorld, World } from '../world';
import { RECOGNITION, sealTip, type TipWish } from './sealed-tips';

const INBOX = tipOfficePaths.inbox('NM-4471-25');

describe('the console’s pages of tips', () => {
  const house = testApp({ standing: theWorld('officers') });
  let cast: Cast;
  let larkfield: Case;
  let persons: PersonSought[];

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    larkfield = await world.larkfield();
    persons = await world.persons();
  });

  it('say what is waiting before anything came', async () => {
    const page = await shown(INBOX);
    expect(page('h1').text()).toBe('Whole case');
    expect(page('.empty-list').text()).toContain('No tips yet.');
    expect((await shown('/office')).text()).not.toContain('unread');
  });

  it('list envelopes: no word that was sent, unread ones marked, danger to life on top with its alarm', async () => {
    const first = await sealed();
    const polish = await sealed({ person: 1, language: 'pl', text: 'Widziałem go.', channel: 'social' });
    const danger = await sealed({ person: 2, threatToLife: true, names: [] });
    const page = await shown(`${INBOX}?queue=case`);
    expect(page('.rows .t').first().text()).toBe('Recognition, LARKFIELD-2, unread');
    expect(page('.alarm').text()).toContain(`Tip ${tipReference(danger.id)}, LARKFIELD-2, came today.`);
    expect(page('.rows .new')).toHaveLength(3);
    const row = page(`.rows a[href^="${tipOfficePaths.show(polish.id)}"]`);
    expect(row.text()).toContain(`${tipReference(polish.id)} · social media`);
    expect(row.find('.tag').text()).toBe('Polish');
    expect(page.html()).not.toMatch(/Threlkeld|Gants Hill|Widzia/);
    const counts = page('.side .n').map((_, n) => page(n).text());
    expect(counts.get()).toEqual(['0', '3', '3', '1', '1', '1', '0']);
    const byPerson = await shown(`${INBOX}?person=3`);
    expect(hrefs(byPerson, '.rows a')).toEqual([`${tipOfficePaths.show(first.id)}?queue=case&person=3`]);
    const unread = await shown('/office');
    expect(unread('.rows').first().text()).toContain(
      `Threat to life: ${tipReference(danger.id)} in Larkfield`,
    );
    expect(unread.text()).toContain('3 unread tips in Larkfield');
  });

  it('keep what nobody has read above what somebody has', async () => {
    for (let sent = 0; sent < 6; sent++) {
      const { id: tipId } = await sealed();
      if (sent % 2 === 0) await house.get(OpenTip).run(cast.cora.actor, { tipId, purpose: 'investigation' });
    }
    const page = await shown(`${INBOX}?queue=case`);
    const unread = page('.rows a').map((_, row) => Number(page(row).hasClass('new')));
    expect(unread.get().slice().sort().reverse()).toEqual(unread.get());
    expect(new Set(unread.get())).toEqual(new Set([1, 0]));
  });

  it('ask for the purpose before the first word, and keep it from page to page', async () => {
    const tip = await sealed();
    const closed = await shown(`${tipOfficePaths.show(tip.id)}?queue=pool`);
    expect(closed('h1').text()).toBe(tipReference(tip.id));
    expect(closed.html()).not.toContain('Threlkeld');
    const [investigation] = hrefs(closed, '.purposes a');
    expect(investigation).toBe(`${tipOfficePaths.show(tip.id)}?purpose=investigation&queue=pool`);

    const read = await shown(investigation!);
    expect(read('.purpose').text()).toContain('You are reading this case for: investigation');
    expect(read('.reading').text()).toContain(RECOGNITION.text);
    expect(read('.reading .kv').text()).toMatch(/Ossian Threlkeld[\s\S]*No, thought of it alone[\s\S]*Seen/);
    expect(read('.rows a').attr('href')).toContain('?purpose=investigation&queue=pool');
    expect(read(`.rows [aria-current]`).attr('href')).toContain(tip.id);
    const again = await shown(investigation!, cast.rosa);
    expect(again('.reading').text()).toContain('Opened by Cora Whitfield at 09.00.');
    expect(hrefs(read, '.purpose a')).toEqual([`${tipOfficePaths.show(tip.id)}?queue=pool`]);
  });

  it('take an answer, a note, an allocation and an end by plain forms, and give back what they refuse', async () => {
    const tip = await sealed();
    const address = `${tipOfficePaths.show(tip.id)}?purpose=investigation`;
    const page = await shown(address);
    const form = (name: string) => page(`[name="${name}"]`).closest('form').attr('action')!;

    const empty = await post(form('answer'), { answer: '  ', after: '1' });
    expect([empty.status, errorsIn(empty.text)]).toEqual([422, ['#answer']]);
    expect(load(empty.text)('details[open] summary').text()).toBe('Answer them');
    const sent = await post(form('answer'), { answer: 'Which depot was that?', after: '1' });
    expect([sent.status, sent.headers.location]).toEqual([303, `${address}&said=answered`]);
    const crossed = await post(form('answer'), { answer: 'And since when?', after: '1' });
    expect([crossed.status, load(crossed.text)('#answer').val()]).toEqual([422, 'And since when?']);
    expect(load(crossed.text)('.reading').text()).toContain('Which depot was that?');

    await post(form('note'), { note: 'Ring the depot.' });
    const mine = await post(form('officer'), { officer: cast.cora.id });
    expect(mine.headers.location).toBe(`${address}&said=allocated`);
    const taken = await shown(mine.headers.location!);
    expect(taken('.saved').text()).toContain('Saved.');
    expect(taken('.reading').text()).toMatch(/You answered[\s\S]*Ring the depot\./);
    expect(taken('.reading .tag').first().text()).toBe('Yours');
    const stranger = await post(form('officer'), { officer: cast.egan.id });
    expect([stranger.status, errorsIn(stranger.text)]).toEqual([422, ['#officer']]);

    const unsaid = await post(form('disposition'), { disposition: '', reason: 'Known already.' });
    expect([unsaid.status, errorsIn(unsaid.text)]).toEqual([422, ['#disposition']]);
    expect(load(unsaid.text)('#reason').val()).toBe('Known already.');
    const closed = await post(form('disposition'), { disposition: 'duplicate', reason: 'Known already.' });
    expect(closed.headers.location).toBe(`${address}&said=closed`);
    expect(hrefs(await shown(INBOX), '.rows a').join()).not.toContain(tip.id);
    expect(hrefs(await shown(`${INBOX}?queue=case&state=disposed`), '.rows a').join()).toContain(tip.id);
    const reopened = await post(form('disposition'), { reopen: 'yes' });
    expect(reopened.headers.location).toBe(`${address}&said=reopened`);
    expect(await row(tip)).toMatchObject({ state: 'allocated', disposition: null });
  });

  it('put a tip back among the unread, also a closed one, when its sender wrote again', async () => {
    const { tip, code } = await sealTip(house, larkfield, persons);
    const address = `${tipOfficePaths.show(tip.id)}?purpose=investigation`;
    await shown(address);
    const closing = { disposition: 'no_value', reason: 'Nothing in it.' };
    await post(`${tipOfficePaths.disposition(tip.id)}?purpose=investigation`, closing);
    const { body } = await house.request().post('/api/v1/receipts').send({ receipt: code });
    const said = { text: 'I remember the depot now.' };
    const bearer = { authorization: `Bearer ${body.token}` };
    expect((await house.request().post('/api/v1/dialogue').set(bearer).send(said)).status).toBeLessThan(300);
    expect(await row(tip)).toMatchObject({ state: 'received', disposition: null });
    const listed = (await shown(`${INBOX}?queue=case`))(`.rows a[href^="${tipOfficePaths.show(tip.id)}"]`);
    expect([listed.hasClass('new'), listed.find('.tag').text()]).toEqual([true, 'Wrote again']);
    expect((await shown(address))('.reading').text()).toMatch(/They wrote[\s\S]*I remember the depot now\./);
    expect((await shown(`${INBOX}?queue=case`))('.rows').text()).not.toContain('Wrote again');
  });

  it('find words inside the tips, by a form and in no address', async () => {
    const tip = await sealed({ names: [{ name: 'Łukasz Żebrowski' }], text: 'Sells at Romford market.' });
    const page = await shown(`${INBOX}?queue=case`);
    const action = page('form.find').attr('action')!;
    const found = await post(action, { words: 'zebrowski ROMFORD' });
    expect([found.status, load(found.text)('h1').text()]).toEqual([200, '1 tip found']);
    expect(hrefs(load(found.text), '.rows a').join()).toContain(tip.id);
    expect(load(found.text)('[name="words"]').val()).toBe('zebrowski ROMFORD');
    expect(load((await post(action, { words: 'zebrowski ilford' })).text)('.empty-list').text()).toContain(
      'No tip',
    );
    const empty = await post(action, { words: ' ' });
    expect([empty.status, errorsIn(empty.text)]).toEqual([422, ['#words']]);
  });

  it('say plainly where a tip is not as it was, and where it does not open', async () => {
    const tip = await sealed();
    await house.get(OpenTip).run(cast.cora.actor, { tipId: tip.id, purpose: 'investigation' });
    await change('UPDATE tips SET kind = $2 WHERE id = $1', [tip.id, 'sighting']);
    const address = `${tipOfficePaths.show(tip.id)}?purpose=investigation`;
    expect((await shown(address))('.reading .warn').text()).toContain('are not what the sender said');
    await change('DELETE FROM tip_messages WHERE tip_id = $1', [tip.id]);
    const refused = await get(address);
    expect([refused.status, load(refused.text)('main').text()]).toEqual([
      503,
      expect.stringContaining('This tip does not open'),
    ]);
  });

  it('tell a reader who still waits for the key to wait, and open when it has come', async () => {
    const tip = await sealed();
    const nora = await enrolAnother(house, cast.admin, 'Nora Vance', 'case_officer');
    const addition = { ref: larkfield.ref, email: nora.email, part: 'member' } as const;
    await house.get(AddToTeam).run(cast.sol.actor, addition);
    await change('DELETE FROM sealed.case_grants WHERE officer_id = $1', [nora.id]);
    const address = `${tipOfficePaths.show(tip.id)}?purpose=investigation`;
    const waits = await get(address, nora);
    expect([waits.status, load(waits.text)('h1').text()]).toEqual([200, 'You wait for the key of Larkfield']);
    expect(await row(tip)).toMatchObject({ state: 'received' });
    house.clock.advance({ minutes: 2 });
    cast = { ...cast, cora: await signIn(house, cast.cora.email) };
    expect((await shown(address, nora))('.reading').text()).toContain(RECOGNITION.text);
  });

  it('turn pages by a cursor, newest day first', async () => {
    for (let number = 0; number < 52; number += 1) await sealed({ person: null, kind: 'information' });
    const first = await shown(`${INBOX}?queue=case&person=none`);
    expect(first('.rows li')).toHaveLength(50);
    const [older] = hrefs(first, '.pages a[rel="next"]');
    const second = await shown(older!);
    expect(second('.rows li')).toHaveLength(2);
    expect(hrefs(second, '.pages a[rel="next"]')).toEqual([]);
    const seen = new Set(
      [...hrefs(first, '.rows a'), ...hrefs(second, '.rows a')].map((href) => href.split('?')[0]),
    );
    expect(seen.size).toBe(52);
    expect((await get(`${INBOX}?cursor=made-up`)).status).toBe(422);
  });

  async function sealed(wish: TipWish = {}): Promise<Tip> {
    return (await sealTip(house, larkfield, persons, wish)).tip;
  }

  const row = (tip: Tip) => house.get(Tips).byId(tip.forceId, tip.id);

  const get = (path: string, who: Person = cast.cora) => house.request().get(path).set('cookie', who.cookie);

  async function shown(path: string, who: Person = cast.cora) {
    const { status, text } = await get(path, who);
    expect([path, status]).toEqual([path, 200]);
    return load(text);
  }

  function post(path: string, form: object, who: Person = cast.cora) {
    return house.request().post(path).set('cookie', who.cookie).type('form').redirects(0).send(form);
  }

  const hrefs = (page: ReturnType<typeof load>, selector: string): string[] =>
    page(selector)
      .map((_, link) => page(link).attr('href'))
      .get();

  const errorsIn = (html: string): string[] => hrefs(load(html), '.govuk-error-summary__list a');

  async function change(sql: string, values: readonly unknown[]): Promise<void> {
    await asOwner(house.database, (owner) => owner.query(sql, [...values]));
  }
});

import { parse } from 'csv-parse/sync';
import { load } from 'cheerio';
import { AuditSockets } from '../../src/audit';
import { VerificationPace } from '../../src/audit/actions/verify-in-steps';
import { lastEntryAbout, untilLinked } from '../support/audit';
import { expectAccessible } from '../support/accessibility';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { asOwner } from '../support/owner';
import { auditHouse, cast, EASTHOLM, NORTHMERE } from './audit-house';

const STILL = 'e0000000-0000-4000-8000-000000000003';
const TIP = 'd0000000-0000-4000-8000-000000000001';

describe('the auditor’s screens', () => {
  const house = auditHouse();
  const browser = testBrowser();

  beforeAll(async () => {
    const still = (forceId: string, text: string) =>
      Promise.resolve(forceId === NORTHMERE && text.toUpperCase() === 'LARKFIELD-3' ? [STILL] : []);
    house.get(AuditSockets).things.push({ idsOf: still });
    house.clock.set('2025-12-03T14:02:01Z');
    const subject = { kind: 'still', id: STILL };
    await house.record(
      { act: 'still.approved', subject, actor: cast.ada },
      { act: 'still.viewed', subject, verb: 'consultation', purpose: 'threat_to_life' },
      { act: 'still.handed_out', subject, verb: 'disclosure', recipient: '=The Courier, "picture desk"' },
      { act: 'tip.read', subject: { kind: 'tip', id: TIP }, verb: 'consultation', purpose: 'investigation' },
      { act: 'case.opened', forceId: EASTHOLM, actor: cast.egan, subject: { kind: 'case', id: 'dunmow' } },
    );
    house.clock.advance({ minutes: 1 });
    await untilLinked(house.database.dataSource);
  });

  const as = (who: string) => ({ Cookie: `office=${who}` });
  const page = (query: string, who = 'devi') => house.request().get(`/office/audit${query}`).set(as(who));
  const send = (path: string, form: object = {}, who = 'devi') =>
    house
      .request()
      .post(`/office/audit/${path}`)
      .type('form')
      .set(as(who))
      .ok(() => true)
      .send(form);
  const done = async (query: string, who?: string) => {
    const $ = load((await page(query, who).expect(200)).text);
    return $('tbody tr td:nth-child(3)')
      .toArray()
      .map((cell) => $(cell).text().split(':')[0])
      .filter((act) => !act!.startsWith('Audit'));
  };

  it('answer who did what to one thing, by its reference or by its id, and who only looked', async () => {
    expect(await done('?thing=larkfield-3')).toEqual(['Still handed out', 'Still viewed', 'Still approved']);
    expect(await done('?thing=d0000000')).toEqual(['Tip read']);
    expect(await done(`?thing=${TIP}`)).toEqual(['Tip read']);
    expect(await done('?thing=LARKFIELD-4')).toEqual([]);
    expect(await done('?thing=d000')).toEqual([]);
    const $ = load((await page('?thing=LARKFIELD-3')).text);
    const lookers = $('a:contains("Only who looked at it")').attr('href')!;
    expect(await done(lookers.replace('/office/audit', ''))).toEqual(['Still viewed']);
    // Each thing leads to everything about it.
    const about = $('tbody tr td:nth-child(3) a').first().attr('href')!;
    expect(await done(about.replace('/office/audit', ''))).toHaveLength(3);
  });

  it('answer what for, and to whom', async () => {
    expect(await done('?purpose=threat to life')).toEqual(['Still viewed']);
    expect(await done('?purpose=invest')).toEqual(['Tip read']);
    expect(await done('?given=COURIER')).toEqual(['Still handed out']);
    expect(await done('?given=nobody')).toEqual([]);
  });

  it('keep of a search what it found, and not what was typed', async () => {
    await page('?thing=LARKFIELD-3&given=needle&purpose=needle').expect(200);
    const entry = await lastEntryAbout(house.database.dataSource, NORTHMERE);
    expect(entry?.facts).toEqual({ shown: 0, things: 1, thing: STILL, byPurpose: true, byRecipient: true });
  });

  it('give a part out as a file, and write down to whom', async () => {
    const answer = await send('export', { thing: 'LARKFIELD-3', recipient: 'Professional Standards' });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="audit-log.csv"');
    const rows = parse(answer.text, { bom: true, columns: true });
    expect(rows).toMatchObject([
      {
        act: 'still.handed_out',
        recipient: `'=The Courier, "picture desk"`,
        link: expect.stringMatching(/^\d+$/),
      },
      { act: 'still.viewed', purpose: 'threat_to_life', who: 'Cora Whitlock' },
      { act: 'still.approved', at: '2025-12-03T14:02:01.000Z', thing: 'still', thing_id: STILL },
    ]);
    expect(await lastEntryAbout(house.database.dataSource, NORTHMERE)).toMatchObject({
      act: 'audit.exported',
      verb: 'disclosure',
      recipient: 'Professional Standards',
      actor_id: cast.devi.id,
      facts: { shown: 3, thing: STILL },
    });
  });

  it('give nothing out without saying to whom, and lose no filter over it', async () => {
    const { status, text } = await send('export', { thing: 'LARKFIELD-3', from: '2025-12-01' });
    const $ = load(text);
    expect([status, $('.govuk-error-summary a').attr('href')]).toEqual([422, '#recipient']);
    expect([$('#thing').val(), $('#from').val()]).toEqual(['LARKFIELD-3', '2025-12-01']);
    expect((await send('export', { recipient: 'x' }, 'cora')).status).toBe(404);
  });

  it('show the other force nothing of it, in no form', async () => {
    expect(await done('?thing=LARKFIELD-3', 'egan')).toEqual([]);
    expect(await done(`?thing=${STILL}`, 'egan')).toEqual([]);
    const { text } = await send('export', { recipient: 'x' }, 'egan');
    expect(text).not.toMatch(/still\.|tip\.|Northmere|Cora/);
    const rows = parse(text, { bom: true, columns: true }) as { act: string }[];
    expect(rows.filter(({ act }) => !act.startsWith('audit.'))).toHaveLength(1);
    const verdict = load((await send('verification', {}, 'egan')).text);
    expect(verdict('h1').text()).toBe('The log is whole');
  });

  it('follow a long log from page to page, and are done at the same end', async () => {
    await untilLinked(house.database.dataSource);
    house.get(VerificationPace).links = 2;
    const followed = async (page: { text: string }) => Number(load(page.text)('progress').attr('value'));
    const first = await send('verification');
    expect(load(first.text)('h1').text()).toBe('Checking the log');
    expect(load(first.text)('meta[http-equiv=refresh]').attr('content')).toBe(
      '1;url=/office/audit/verification',
    );
    expect(await followed(first)).toBe(2);
    const get = (who: string) =>
      house
        .request()
        .get('/office/audit/verification')
        .set('Cookie', `office=${who}`)
        .ok(() => true);
    // Nobody goes on with the check of somebody else.
    expect((await get('egan')).status).toBe(404);
    const second = await get('devi');
    expect(await followed(second)).toBe(4);
    const screen = await browser.open({ width: 360 });
    await screen.context().addCookies([{ name: 'office', value: 'devi', url: house.url }]);
    await screen.goto(`${house.url}/office/audit/verification`);
    await shoot(screen, 'audit-following-360');
    expect(await sidewaysScroll(screen)).toBe(0);
    // A telephone that is left lying goes on by itself until it is done.
    await screen.waitForSelector('h1:text("The log is whole")', { timeout: 60_000 });
    await screen.close();
    expect((await get('devi')).status).toBe(404);
    house.get(VerificationPace).links = 20_000;
  });

  it('prove the log whole, and say where it is not', async () => {
    const whole = await send('verification');
    expect([whole.status, load(whole.text)('h1').text()]).toEqual([200, 'The log is whole']);
    expect(await lastEntryAbout(house.database.dataSource, NORTHMERE)).toMatchObject({
      act: 'audit.verified',
      actor_id: cast.devi.id,
    });
    const api = (who: string) =>
      house.request().post('/api/v1/audit/verification').set('Authorization', `Bearer ${who}`);
    expect((await api('devi').expect(200)).body).toMatchObject({ whole: true, broken: [] });
    await asOwner(house.database, async (owner) => {
      await owner.query('SET session_replication_role = replica');
      await owner.query(`UPDATE audit_entries SET actor_name = 'Nobody' WHERE act = 'still.viewed'`);
    });
    const broken = await send('verification');
    expect(load(broken.text)('h1').text()).toBe('The log does not hold');
    expect(broken.text).toContain('the entry is not what was linked');
    expect((await api('devi')).body).toMatchObject({ whole: false, broken: [{ reason: 'entry_differs' }] });
    expect((await api('egan')).body).toMatchObject({ whole: true });
    expect((await api('cora')).status).toBe(404);
  });

  it('are read on a telephone at night', async () => {
    for (const width of [360, 1280]) {
      const screen = await browser.open({ width, dark: width === 360 });
      await screen.context().addCookies([{ name: 'office', value: 'devi', url: house.url }]);
      await screen.goto(`${house.url}/office/audit?thing=LARKFIELD-3`);
      await shoot(screen, `audit-thing-${width}`);
      expect(await sidewaysScroll(screen)).toBe(0);
      await expectAccessible(screen);
      await screen.click('text=Check that it is whole');
      await shoot(screen, `audit-verdict-${width}`);
      expect(await sidewaysScroll(screen)).toBe(0);
      await expectAccessible(screen);
      await screen.context().close();
    }
  });
});

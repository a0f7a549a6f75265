import { load } from 'cheerio';
import { AuditSockets } from '../../src/audit';
import { thePublic } from '../../src/kernel';
import { entriesAbout, lastEntryAbout, untilLinked } from '../support/audit';
import { expectAccessible } from '../support/accessibility';
import { shoot, sidewaysScroll, testBrowser } from '../support/browser';
import { auditHouse, cast, EASTHOLM, NORTHMERE } from './audit-house';

const LARKFIELD = 'c0000000-0000-4000-8000-000000000001';
const OTHER = 'c0000000-0000-4000-8000-000000000002';

describe('reading the log', () => {
  const house = auditHouse();
  const browser = testBrowser();

  beforeAll(async () => {
    house.get(AuditSockets).caseNames = {
      idOf: (forceId, ref) =>
        Promise.resolve(
          forceId === NORTHMERE && ref.replaceAll('/', '-') === 'NM-4471-25' ? LARKFIELD : null,
        ),
      refsOf: (ids) => Promise.resolve(new Map(ids.includes(LARKFIELD) ? [[LARKFIELD, 'NM-4471-25']] : [])),
    };
    house.clock.set('2025-12-01T09:00:00Z');
    await house.record({ act: 'case.opened', caseId: LARKFIELD });
    house.clock.set('2025-12-02T10:00:00Z');
    await house.record(
      { act: 'case.opened', caseId: OTHER, subject: { kind: 'case', id: OTHER } },
      {
        actor: thePublic,
        act: 'tip.received',
        verb: 'collection',
        subject: { kind: 'tip', id: 'd0000000-0000-4000-8000-000000000001' },
        caseId: LARKFIELD,
        dayOnly: true,
      },
    );
    house.clock.set('2025-12-03T14:02:01Z');
    await house.record(
      {
        act: 'tip.read',
        verb: 'consultation',
        subject: { kind: 'tip', id: 'd0000000-0000-4000-8000-000000000001' },
        caseId: LARKFIELD,
        purpose: 'investigation',
      },
      {
        actor: cast.ada,
        act: 'press_pack.sent',
        verb: 'disclosure',
        recipient: 'The Courier',
        subject: { kind: 'appeal', id: 'larkfield' },
        caseId: LARKFIELD,
        facts: { edition: 3, pictures: 8 },
      },
      {
        forceId: EASTHOLM,
        act: 'case.opened',
        actor: cast.egan,
        subject: { kind: 'case', id: 'eastholm case' },
      },
    );
    house.clock.set('2025-12-04T09:00:00Z');
    await untilLinked(house.database.dataSource);
  });

  const asked = (query: string, who = 'devi') =>
    house.request().get(`/api/v1/audit${query}`).set('Authorization', `Bearer ${who}`);
  const acts = async (query: string, who?: string): Promise<string[]> => {
    const { body } = await asked(query, who).expect(200);
    return (body as { items: { act: string }[] }).items
      .map(({ act }) => act)
      .filter((act) => act !== 'audit.read');
  };
  const page = (query: string, who = 'devi') =>
    house.request().get(`/office/audit${query}`).set('Cookie', `office=${who}`);

  it('shows an auditor what was done in their force, newest first', async () => {
    expect(await acts('')).toEqual([
      'press_pack.sent',
      'tip.read',
      'tip.received',
      'case.opened',
      'case.opened',
    ]);
    const { body } = await asked('?act=press_pack').expect(200);
    expect(body).toMatchObject({
      items: [
        {
          at: '2025-12-03T14:02:01.000Z',
          day: '2025-12-03',
          verb: 'disclosure',
          actor: { kind: 'officer', id: cast.ada.id, name: 'Ada Penrose' },
          subject: { kind: 'appeal', id: 'larkfield' },
          case: 'NM-4471-25',
          purpose: null,
          recipient: 'The Courier',
          facts: { edition: 3, pictures: 8 },
          position: expect.any(Number) as number,
        },
      ],
      next: null,
    });
  });

  it('narrows by officer, act, verb, case and days', async () => {
    expect(await acts('?officer=whitLOCK')).toEqual(['tip.read', 'case.opened', 'case.opened']);
    expect(await acts(`?officer=${cast.ada.id}`)).toEqual(['press_pack.sent']);
    expect(await acts('?officer=nobody')).toEqual([]);
    expect(await acts('?act=tip.')).toEqual(['tip.read', 'tip.received']);
    expect(await acts('?act=tip.read')).toEqual(['tip.read']);
    expect(await acts('?verb=disclosure')).toEqual(['press_pack.sent']);
    expect(await acts('?case=NM-4471-25')).toHaveLength(4);
    expect(await acts('?case=NM-0000-00')).toEqual([]);
    expect(await acts('?from=2025-12-02&to=2025-12-02')).toEqual(['tip.received', 'case.opened']);
    expect(await acts('?case=NM-4471-25&officer=cora&from=2025-12-03')).toEqual(['tip.read']);
  });

  it('shows Egan nothing of Northmere, whatever he asks for', async () => {
    expect(await acts('', 'egan')).toEqual(['case.opened']);
    expect(await acts(`?officer=${cast.cora.id}`, 'egan')).toEqual([]);
    expect(await acts('?officer=cora', 'egan')).toEqual([]);
    expect(await acts('?case=NM-4471-25', 'egan')).toEqual([]);
    const first = await asked('').expect(200);
    const { items } = first.body as { items: { id: string; day: string; at: string }[] };
    const stolen = Buffer.from(`${items[0]?.day} ${items[0]?.id} ${items[0]?.at} 1`).toString('base64url');
    expect(await acts(`?cursor=${stolen}`, 'egan')).toEqual(['case.opened']);
  });

  it('is for auditors', async () => {
    await asked('', 'cora').expect(404);
    await page('', 'cora').expect(404);
    await house.request().get('/api/v1/audit').expect(401);
    await page('', 'nobody').expect(401);
  });

  it('is itself recorded, with what was looked for', async () => {
    const before = (await entriesAbout(house.database.dataSource, NORTHMERE)).length;
    house.clock.advance({ minutes: 1 });
    await page('?officer=cora&act=tip.&from=2025-12-01&to=2025-12-31&case=NM%2F4471%2F25').expect(200);
    expect(await entriesAbout(house.database.dataSource, NORTHMERE)).toHaveLength(before + 1);
    expect(await lastEntryAbout(house.database.dataSource, NORTHMERE)).toMatchObject({
      act: 'audit.read',
      verb: 'consultation',
      actor_id: cast.devi.id,
      case_id: LARKFIELD,
      facts: {
        shown: 1,
        officers: 1,
        officer: cast.cora.id,
        act: 'tip.',
        from: '2025-12-01',
        to: '2025-12-31',
      },
    });
  });

  it('refuses what makes no sense, at its field, and loses nothing typed', async () => {
    const { text } = await page('?act=tip!&from=2025-02-30&officer=Cora').expect(422);
    const $ = load(text);
    expect($('title').text()).toMatch(/^Error:/);
    expect(
      $('.govuk-error-summary a')
        .map((_, a) => $(a).attr('href'))
        .get(),
    ).toEqual(['#act', '#from']);
    expect($('#officer').val()).toBe('Cora');
    expect($('#act').val()).toBe('tip!');
    await page('?from=2025-12-02&to=2025-12-01').expect(422);
    await page('?cursor=nonsense').expect(422);
    await asked('?from=2025-02-30').expect(422);
    await asked('?verb=reading').expect(422);
    await asked('?cursor=nonsense').expect(422);
  });

  it('goes on where the page before ended, without a gap or a repetition', async () => {
    house.clock.set('2025-12-05T09:00:00Z');
    const many = Array.from({ length: 120 }, (_, n) => ({
      act: 'still.approved',
      subject: { kind: 'still', id: `still ${n}` },
      // Moments that are the same, and days without moments, are where paging goes wrong.
      dayOnly: n % 3 === 0,
    }));
    await house.record(...many);
    const seen: string[] = [];
    let pages = 0;
    for (let cursor: string | null = ''; cursor !== null; pages++) {
      const { body } = await asked(`?act=still.${cursor && `&cursor=${cursor}`}`).expect(200);
      const { items, next } = body as { items: { subject: { id: string } }[]; next: string | null };
      seen.push(...items.map(({ subject }) => subject.id));
      cursor = next;
    }
    expect(pages).toBe(3);
    expect([...seen].sort()).toEqual(many.map(({ subject }) => subject.id).sort());
  });

  it('is read on a page that needs no script, on a telephone too', async () => {
    house.clock.set('2025-12-04T09:00:00Z');
    for (const width of [1280, 390]) {
      const screen = await browser.open({ width });
      await screen.context().addCookies([{ name: 'office', value: 'devi', url: house.url }]);
      await screen.goto(`${house.url}/office/audit?to=2025-12-04`);
      await shoot(screen, `audit-${width}`);
      expect(await sidewaysScroll(screen)).toBe(0);
      await expectAccessible(screen);
      await screen.fill('#officer', 'ada');
      await screen.click('text=Show');
      expect(await screen.textContent('tbody')).toContain('Press pack sent');
      expect(await screen.textContent('tbody')).not.toContain('Cora');
      await screen.context().close();
    }
    const refused = await browser.open();
    await refused.context().addCookies([{ name: 'office', value: 'devi', url: house.url }]);
    await refused.goto(`${house.url}/office/audit?act=tip!&from=2025-02-30`);
    await shoot(refused, 'audit-refused');
    await expectAccessible(refused);
    await refused.goto(`${house.url}/office/audit?act=still.`);
    await refused.click('text=Older');
    await shoot(refused, 'audit-older');
  });
});

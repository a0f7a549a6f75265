import { randomBytes } from 'node:crypto';
import { AddNote, OpenTip, ReplyToTipster } from '../../src/tips';
import { DemoMailbox } from '../../src/platform';
import { testApp } from '../support/app';
import { eventually } from '../support/eventually';
import { asOwner } from '../support/owner';
import { theWorld, World } from '../world';
import { codeOn, get, post, send } from './form';
import { everythingThatCanBeStolen, placesOf, type Loot } from './stolen';

/** A word that stands nowhere else, whatever else this cluster has seen. */
const needle = (what: string): string => `${what}${randomBytes(6).toString('hex')}`;

const NEEDLES = {
  name: needle('Quillon'),
  where: needle('Vexholm'),
  text: needle('umbrella'),
  phone: needle('07700'),
  safe: needle('evenings'),
  refused: needle('mistyped'),
  added: needle('afterthought'),
  api: needle('Zywiec'),
  victim: needle('grandmother'),
  answer: needle('question'),
  note: needle('hunch'),
};

describe('a thief of everything that is stored', () => {
  const house = testApp({ standing: theWorld('live') });
  const world = new World(house);
  const secrets: string[] = [];
  let loot: Loot[];

  beforeAll(async () => {
    await world.liveAppeal();
    const form = await get(house, '/appeals/larkfield/tip?person=3');
    const { name, where, text, phone: reach, safe } = NEEDLES;
    const typed = { name, where, text, reach, safe, me: 'yes', howLong: text };
    const refused = await send(house, form, { ...typed, text: NEEDLES.refused.repeat(500) });
    expect(refused.status).toBe(422);
    expect((await send(house, form, typed)).status).toBe(200);
    await send(house, form, { ...typed, text: NEEDLES.added });
    const tips = house.request().post('/api/v1/appeals/larkfield/tips');
    await tips
      .send({ kind: 'victim_report', text: NEEDLES.api, victim: { onBehalfOf: NEEDLES.victim } })
      .expect(201);
    const talk = await post(house, '/tips', { receipt: codeOn(form) });
    await post(house, '/tips', { receipt: `${codeOn(form)}X` });
    await house.request().get(`/appeals/larkfield/tip?person=3&text=${NEEDLES.refused}`);
    const session = String(talk.$('input[name=session]').first().val());
    secrets.push(codeOn(form), codeOn(form).replaceAll('-', ''), codeOn(form).toLowerCase(), session);
    await answered();
    const waits = () =>
      house
        .get(DemoMailbox)
        .all()
        .filter(({ subject }) => /waiting/i.test(subject));
    await eventually(waits, (mails) => mails.length > 0, 30_000);
    loot = await everythingThatCanBeStolen(house);
  }, 120_000);

  it('has the rows, the write-ahead log and the files, and would find a word in any of its forms', async () => {
    const planted = needle('premise');
    const kept = [
      Buffer.from(planted),
      Buffer.from(planted, 'utf16le'),
      Buffer.from(Buffer.from(planted).toString('base64')),
    ];
    await asOwner(house.database, async (owner) => {
      await owner.query('CREATE TABLE premise (kept bytea, said text)');
      for (const each of kept) await owner.query('INSERT INTO premise VALUES ($1, $2)', [each, planted]);
    });
    const places = placesOf(planted, await everythingThatCanBeStolen(house));
    await asOwner(house.database, (owner) => owner.query('DROP TABLE premise'));
    const found = places.join('\n');
    expect(found).toContain('public.premise (raw 0)');
    expect(found).toContain('public.premise (hexadecimal 0)');
    expect(found).toContain('public.premise (hexadecimal 1)');
    expect(found).toMatch(/pg_wal\/[0-9A-F]{24} \(raw 0\)/);
    expect(found).toMatch(/pg_wal\/[0-9A-F]{24} \(base64 0\)/);
    expect(loot.map(({ where }) => where)).toEqual(
      expect.arrayContaining([
        'public.tips',
        'sealed.tip_wraps',
        'public.tip_messages',
        'pgboss.job',
        'the log',
      ]),
    );
  });

  it.each(Object.entries(NEEDLES))('finds nothing of the %s', (_, word) => {
    expect(placesOf(word, loot)).toEqual([]);
  });

  it('finds no receipt code and no key of a session', () => {
    expect(secrets).toHaveLength(4);
    for (const secret of secrets) expect(placesOf(secret, loot)).toEqual([]);
  });

  it('learns no time of a tip finer than its day', () => {
    const told = [
      'public.tips',
      'public.tip_messages',
      'sealed.tip_wraps',
      'public.tip_notes',
      'public.tip_seen',
    ];
    for (const { where, bytes } of loot) {
      if (told.includes(where)) expect(bytes.toString()).not.toMatch(/\d{2}:\d{2}/);
    }
    const lines = house.log.filter((line) => /\/tips?"|\/receipts"/.test(line) && line.includes('"request"'));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line).toMatch(/"time":"[^"]*T\d{2}:00Z"/);
  });

  /** An officer reads the first tip, asks something and leaves a note. */
  async function answered(): Promise<void> {
    const { cora } = await world.officers();
    const [{ id: tipId }] = await house.database.dataSource.query<{ id: string }[]>(
      `SELECT id FROM tips WHERE kind = 'recognition'`,
    );
    await house.get(OpenTip).run(cora.actor, { tipId, purpose: 'investigation' });
    await house.get(ReplyToTipster).run(cora.actor, { tipId, text: NEEDLES.answer });
    await house.get(AddNote).run(cora.actor, { tipId, text: NEEDLES.note });
  }
});

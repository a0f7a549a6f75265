import { load } from 'cheerio';
import { arrestSentence, PublicAppeals, TellArrest, WithdrawAppeal } from '../../src/appeals';
import {
  ARREST_OUTCOMES,
  ARRESTED_AGES,
  ARRESTED_WHO,
  SUSPICIONS,
  type ArrestTold,
} from '../../src/appeals/rules/arrest-update';
import { RecordProceedings, RecordSearchState } from '../../src/persons-sought';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { lastEntryAbout } from '../support/audit';
import { type Cast, type Person, theWorld, World } from '../world';

const TOLD: ArrestTold = {
  who: 'man',
  age: '30s',
  number: 1,
  arrestedOn: '2025-11-30',
  suspicion: 'fraud',
  outcome: 'in_custody',
  arrests: 13,
  asAt: '2025-12-01',
};

describe('the sentence of an arrest update', () => {
  it.each([
    [{}, 'A man in his 30s was arrested on 30 November on suspicion of fraud, and remains in custody.'],
    [
      { who: 'woman', number: 2, age: '40s', outcome: 'bailed', suspicion: 'impersonating_police' },
      '2 women in their 40s were arrested on 30 November on suspicion of impersonating a police officer, and were released on bail.',
    ],
    [
      { who: 'boy', age: 'teens', outcome: 'charged', suspicion: 'robbery' },
      'A boy in his teens was arrested on 30 November on suspicion of robbery, and was charged.',
    ],
    [
      { who: 'person', age: 'none', number: 3, outcome: 'under_investigation' },
      '3 people were arrested on 30 November on suspicion of fraud, and were released under investigation.',
    ],
  ] as const)('%j', (change, sentence) => {
    const said = arrestSentence({ ...TOLD, ...change }).replaceAll('\u00a0', ' ');
    expect(said.replace(' 2025', '')).toBe(sentence);
  });

  it('is there for every choice', () => {
    for (const who of ARRESTED_WHO)
      for (const age of ARRESTED_AGES) expect(arrestSentence({ ...TOLD, who, age })).toMatch(/^A \w+ /);
    for (const suspicion of SUSPICIONS)
      for (const outcome of ARREST_OUTCOMES)
        expect(arrestSentence({ ...TOLD, suspicion, outcome })).toMatch(/suspicion of .+, and .+\.$/);
  });
});

describe('arrests told beside a live appeal', () => {
  const house = testApp({ standing: theWorld('live') });
  let world: World;
  let cast: Cast;
  let appealId: string;
  const tell = (change: Partial<ArrestTold> = {}, who: Person = cast.ada) =>
    house.get(TellArrest).run(who.actor, { ...TOLD, ...change, slug: 'larkfield' });
  const live = () => house.get(PublicAppeals).live('larkfield');
  const api = async () => (await house.request().get('/api/v1/appeals/larkfield')).body;
  const page = async () => load((await house.request().get('/appeals/larkfield')).text);
  const form = '/office/appeals/larkfield/arrests';
  const post = (path: string, body: object, who: Person = cast.ada) =>
    house.request().post(path).set('cookie', who.cookie).type('form').redirects(0).send(body);

  beforeAll(async () => {
    world = new World(house);
    cast = await world.officers();
    appealId = (await world.liveAppeal()).appeal.id;
  });

  it('warns newsrooms from the first day, because twelve are arrested', async () => {
    expect(await api()).toMatchObject({
      arrests: { count: 12, asAt: '2025-12-01' },
      arrestUpdates: [],
      flags: { proceedingsActive: true, mayShowChild: false },
    });
  });

  it('are read at once, with the new number, in the same edition, and are sealed', async () => {
    const before = await live();
    await tell();
    const after = await live();
    expect(after).toMatchObject({
      editionNumber: before.editionNumber,
      arrests: { count: 13, asAt: '2025-12-01' },
      arrestUpdates: [TOLD],
    });
    const shown = await page();
    expect(shown('#updates + .log').text()).toContain('A man in his 30s was arrested');
    expect(shown('main').text()).toContain('13, as at');
    expect((await api()).arrestUpdates[0]).toMatchObject({
      ...TOLD,
      sentence: expect.stringMatching(/^A man/),
    });
    const [sealed] = await house.database.dataSource.query<{ document: string }[]>(
      'SELECT document FROM snapshots WHERE appeal_id = $1 ORDER BY position DESC LIMIT 1',
      [appealId],
    );
    expect(sealed!.document).toContain('A man in his 30s was arrested');
    expect(await lastEntryAbout(house.database.dataSource, appealId)).toMatchObject({
      act: 'appeal.arrest_told',
      recipient: 'the public',
      actor_id: cast.ada.id,
    });
  });

  it('cannot hold a name: no field of the form or the API takes a word', async () => {
    const named = { ...TOLD, who: 'John Smith', suspicion: 'being John Smith', name: 'John Smith' };
    const refused = await post(form, named);
    expect([refused.status, refused.text.includes('John')]).toEqual([422, false]);
    const over = await house
      .request()
      .post('/api/v1/appeals/larkfield/arrests')
      .set('authorization', `Bearer ${cast.ada.token}`)
      .send({ ...TOLD, name: 'John Smith' });
    expect([over.status, over.text.includes('John')]).toEqual([422, false]);
    const texts: { column_name: string }[] = await house.database.dataSource.query(
      `SELECT column_name FROM information_schema.columns
        WHERE table_name = 'arrest_updates' AND data_type = 'text' ORDER BY 1`,
    );
    // Each of them is held to its list by a constraint or by its letters.
    expect(texts.map(({ column_name }) => column_name)).toEqual(['age', 'outcome', 'suspicion', 'who']);
    for (const column of ['age', 'outcome', 'suspicion', 'who']) {
      const write = house.database.dataSource.query(`UPDATE arrest_updates SET ${column} = 'John Smith'`);
      await expect(write).rejects.toThrow(/check constraint/);
    }
  });

  it('are told by form, keep what was chosen when something is wrong, and are taken off again', async () => {
    const wrong = await post(form, { ...TOLD, age: 'teens', asAt: '2025-12-09' });
    const $ = load(wrong.text);
    const errors = $('.govuk-error-summary__list a').map((_, link) => $(link).attr('href'));
    expect([wrong.status, errors.get()]).toEqual([422, ['#age', '#asAt']]);
    expect($('[name="number"]').val()).toBe('1');
    house.clock.advance({ minutes: 1 });
    expect((await post(form, { ...TOLD, number: 2, arrests: 15 })).headers.location).toContain(
      'said=arrest_told',
    );
    expect((await live()).arrests).toEqual({ count: 15, asAt: '2025-12-01' });
    const list = load((await house.request().get(form).set('cookie', cast.ada.cookie)).text);
    const remove = list('form[action$="/removal"]').first().attr('action')!;
    expect((await post(remove, {})).status).toBe(303);
    // What is taken off is disclosed to nobody.
    const { appealId } = await house.get(PublicAppeals).live('larkfield');
    expect(await lastEntryAbout(house.database.dataSource, appealId)).toMatchObject({
      act: 'appeal.arrest_removed',
      verb: 'alteration',
      recipient: null,
    });
    expect((await post(remove, {})).status).toBe(404);
    expect((await live()).arrests).toEqual({ count: 13, asAt: '2025-12-01' });
    expect((await page())('main').text()).not.toContain('2 men');
  });

  it('warn who decides about proceedings, on no team too, whoever the edition shows', async () => {
    await world.appeal({ state: 'submitted', content: { arrests: null, stills: ['LARKFIELD-1'] } });
    const decide = '/office/appeals/larkfield-2/authority';
    const asBello = async () => (await house.request().get(decide).set('cookie', cast.bello.cookie)).text;
    expect(await asBello()).not.toContain('Proceedings are active');
    const personId = (await world.persons())[1]!.id;
    const active = { personId, state: 'active', reason: 'Arrested in Ilford.' } as const;
    await house.get(RecordProceedings).run(cast.sol.actor, active);
    expect(await asBello()).toContain('Proceedings are active against person 2.');
    const drafter = await house.request().get(decide).set('cookie', cast.ada.cookie);
    expect(drafter.text).toContain('Proceedings are active against person 2.');
  });

  it('say of nobody pictured that it was they: an identification only says "no longer sought"', async () => {
    const personId = (await world.persons())[0]!.id;
    await house
      .get(RecordSearchState)
      .run(cast.sol.actor, { personId, state: 'identified', reason: 'He was arrested.' });
    const [person] = (await api()).persons;
    expect(person).toMatchObject({ number: 1, sought: false, mayBeChild: false, stills: [] });
    expect(JSON.stringify((await api()).arrestUpdates)).not.toContain('person 1');
  });

  it('flag somebody shown who may be a child, until they are shown no more', async () => {
    const third = (await world.persons())[2]!;
    const ages = 'UPDATE edition_persons SET age_from = $2, age_to = $3 WHERE person_id = $1';
    await house.database.dataSource.query(ages, [third.id, 15, 17]);
    expect(await api()).toMatchObject({ flags: { mayShowChild: true } });
    expect((await api()).persons[2]).toMatchObject({ number: 3, mayBeChild: true });
    const located = { personId: third.id, state: 'located', reason: 'At home.' } as const;
    await house.get(RecordSearchState).run(cast.sol.actor, located);
    expect(await api()).toMatchObject({ flags: { mayShowChild: false } });
  });

  it('are the force’s own: neither Egan nor a role that only reads tells any, and nothing beside what is not live', async () => {
    for (const who of [cast.egan, cast.esme, cast.cora, cast.bello]) {
      expect((await house.request().get(form).set('cookie', who.cookie)).status).toBe(404);
      expect((await post(form, { ...TOLD }, who)).status).toBe(404);
    }
    expect((await refusalOf(tell({}, cast.esme))).code).toBe('appeal_not_found');
    await house.get(WithdrawAppeal).run(cast.ada.actor, { slug: 'larkfield' });
    expect((await refusalOf(tell())).code).toBe('appeal_not_live');
    expect((await house.request().get(form).set('cookie', cast.ada.cookie)).text).toContain(
      'Nothing of this appeal is public',
    );
  });
});

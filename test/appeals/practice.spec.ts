import { load } from 'cheerio';
import {
  AppealsOfOfficer,
  MakeCallBackWord,
  PublicAppeals,
  WithdrawAppeal,
  type OfficersAppeal,
} from '../../src/appeals';
import { OpenCase, Cases } from '../../src/cases';
import { Stills, type StillRecord } from '../../src/stills';
import { GiveHandout } from '../../src/stills/actions/give-handout';
import { WriteDownPlace } from '../../src/stills/actions/write-down-place';
import { KeyCall } from '../../src/tips';
import { newReceiptCode } from '../../src/vault/receipts';
import { refusalOf } from '../cases/refusals';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { LARKFIELD, RECOGNITION, signIn, World, type Cast } from '../world';
import { walkDoors, type Answer } from './public-doors';
import { MARK, rehearse, sumOf, type PracticeCase } from './practice-case';

describe('a practice case', () => {
  const house = testApp({ env: { SURFACES: 'public,officer,newsroom' } });
  let cast: Cast;
  let practice: PracticeCase;
  let real: OfficersAppeal;
  /** Of a tip that was keyed in it. */
  const receipt = newReceiptCode();

  beforeAll(async () => {
    const world = new World(house);
    cast = await world.officers();
    real = await world.liveAppeal();
    practice = await rehearse(house, cast);
    const body = { ...RECOGNITION, person: 1, text: `I know of ${MARK}.` };
    const call = { ref: practice.inCase.ref, channel: 'telephone', body, code: receipt } as const;
    await house.get(KeyCall).run(cast.rosa.actor, call);
  });

  it('has names that say so, however it was typed', () => {
    const { inCase, still, appeal } = practice;
    expect([inCase.practice, inCase.ref, inCase.publicName]).toEqual([
      true,
      'PRACTICE-NM-9-25',
      `Practice ${MARK}`,
    ]);
    expect([appeal.appeal.slug, still.reference]).toEqual([
      `practice-${MARK}`,
      `PRACTICE-${MARK.toUpperCase()}-1`,
    ]);
    expect([appeal.live?.state, still.standing]).toEqual(['published', 'public']);
  });

  it('shows nobody a word or a byte, on any public door, and is like what never was', async () => {
    const { appeal, still } = practice;
    const answers = await walk(appeal.appeal.slug, still);
    const never = await walk('nothing-here', { ...still, id: '0b3e6d0e-58a5-4b64-9a0c-3d2f5c1a7e11' });
    expect(answers.length).toBeGreaterThan(60);
    expect(answers.filter(tells).map(({ route }) => route)).toEqual([]);
    expect(answers.map(({ route, status }) => `${route} ${status}`)).toEqual(
      never.map(({ route, status }) => `${route} ${status}`),
    );
    // What the walk would have found: the real appeal beside it.
    const [shown] = await house.get(Stills).ofIds(real.appeal.forceId, [real.latest.stills[0]!.still.id]);
    const found = await walk('larkfield', shown!);
    const files = new Set(shown!.renditions.map(({ sha256 }) => sha256));
    expect(found.filter(({ body }) => files.has(sumOf(body))).length).toBeGreaterThan(10);
    expect(found.filter(({ body }) => body.includes('Larkfield')).length).toBeGreaterThan(5);
  });

  it('is not known where people ask what is real', async () => {
    const { name } = await verifyField();
    const asked = async (typed: string) =>
      (
        await house
          .request()
          .get('/verify')
          .query({ [name]: typed })
      ).text.replaceAll(typed, '');
    for (const typed of [practice.appeal.appeal.slug, `Practice ${MARK}`, practice.still.reference])
      expect(await asked(typed)).toBe(await asked('nothing-here'));
    expect(await asked('larkfield')).not.toBe(await asked('nothing-here'));
  });

  it('says on each of its pages that nothing reaches the public, and no other page does', async () => {
    const band = async (path: string) => {
      const page = await house
        .request()
        .get(path)
        .set('cookie', (await signIn(house, cast.ada.email)).cookie);
      expect([path, page.status]).toEqual([path, 200]);
      return load(page.text)('.practice').text();
    };
    const { appeal, inCase, still } = practice;
    for (const path of [
      `/office/cases/${inCase.ref}`,
      `/office/cases/${inCase.ref}/people`,
      `/office/appeals/${appeal.appeal.slug}`,
      `/office/appeals/${appeal.appeal.slug}/withdrawal`,
      `/office/stills/${still.reference}`,
    ])
      expect(await band(path)).toContain('nothing here reaches the public');
    expect(await band('/office/appeals/larkfield')).toBe('');
  });

  it('stands apart on the board of the press office, and is marked among the cases', async () => {
    const { cookie } = await signIn(house, cast.ada.email);
    const board = load((await house.request().get('/office/press').set('cookie', cookie)).text);
    expect(board('section[aria-labelledby=practice]').text()).toContain(MARK);
    expect(board('section[aria-labelledby=live]').text()).not.toContain(MARK);
    const cases = load((await house.request().get('/office').set('cookie', cookie)).text);
    const row = cases('li').filter((_, one) => cases(one).text().includes(`Practice ${MARK}`));
    expect(row.find('.tag').text()).toBe('Practice');
  });

  it('makes nothing that could be used outside', async () => {
    const { appeal, still } = practice;
    const { slug } = appeal.appeal;
    const ref = still.reference;
    const word = house.get(MakeCallBackWord).run(cast.cora.actor, slug);
    expect((await refusalOf(word)).code).toBe('appeal_is_practice');
    const handout = house.get(GiveHandout).run(cast.ada.actor, { ref, recipient: 'The Courier' });
    expect((await refusalOf(handout)).code).toBe('still_is_practice');
    const place = { ref, kind: 'poster', recipient: 'A shop', keeper: '', address: '', due: '', isUp: true };
    const written = house.get(WriteDownPlace).run(cast.ada.actor, place as never);
    expect((await refusalOf(written)).code).toBe('still_is_practice');
    const { cookie } = await signIn(house, cast.ada.email);
    for (const path of [`/office/appeals/${slug}/posts`, `/office/appeals/${slug}/call-back`]) {
      const page = await house.request().get(path).set('cookie', cookie);
      expect(page.status).toBeGreaterThanOrEqual(403);
    }
  });

  it('is no disclosure in the log, and every link of its chain says what it is', async () => {
    const { dataSource } = house.database;
    const disclosed = `SELECT act FROM audit_entries WHERE case_id = $1 AND recipient = 'the public'`;
    expect(await dataSource.query(disclosed, [practice.inCase.id])).toEqual([]);
    expect(await dataSource.query(disclosed, [real.appeal.caseId])).not.toEqual([]);
    const sealed = `SELECT document::jsonb -> 'record' -> 'practice' AS practice FROM snapshots WHERE appeal_id = $1`;
    expect(await dataSource.query(sealed, [practice.appeal.appeal.id])).toEqual([{ practice: true }]);
    expect(await dataSource.query(sealed, [real.appeal.id])).toEqual([{ practice: null }]);
  });

  it('keeps its names to itself', async () => {
    const opening = { ...LARKFIELD, reference: 'NM/10/25', colleague: cast.cora.email };
    const named = { ...opening, publicName: 'Practice Lane' };
    expect((await refusalOf(house.get(OpenCase).run(cast.sol.actor, named))).fields).toEqual([
      { field: 'publicName', code: 'case_name_is_for_practice' },
    ]);
  });

  it('is another force’s as little as any other', async () => {
    const { inCase, appeal } = practice;
    const theirs = house.get(Cases).forActor(cast.egan.actor, inCase.ref);
    expect((await refusalOf(theirs)).code).toBe('case_not_found');
    const shown = house.get(AppealsOfOfficer).forActor(cast.egan.actor, appeal.appeal.slug);
    expect((await refusalOf(shown)).code).toBe('appeal_not_found');
  });

  it('comes down like a real one, and leaves nothing either', async () => {
    const { slug } = practice.appeal.appeal;
    await house.get(WithdrawAppeal).run(cast.ada.actor, { slug, reason: '' });
    expect((await walk(slug, practice.still)).filter(tells)).toEqual([]);
    expect((await house.get(PublicAppeals).ended()).filter((one) => one.slug === slug)).toEqual([]);
  });

  it('stays one: nobody who may write rows turns it into a real one', async () => {
    const write = (sql: string) => house.database.dataSource.query(sql, [practice.inCase.id]);
    const turned = write('UPDATE cases SET practice = false WHERE id = $1');
    await expect(turned).rejects.toThrow('a practice case stays one');
    const renamed = write(`UPDATE cases SET slug = 'larkfield-north' WHERE id = $1`);
    await expect(renamed).rejects.toThrow('cases_practice_is_named');
  });

  it.each([
    ['its name, where its row was turned', `SET practice = false`],
    ['its row, where its names were changed', `SET slug = 'zeph', public_name = 'Zeph'`],
  ])('is kept from the public by %s', async (_, change) => {
    const { id } = practice.inCase;
    await asOwner(house.database, async (owner) => {
      await owner.query('ALTER TABLE cases DISABLE TRIGGER cases_practice_kept');
      await owner.query('ALTER TABLE cases DROP CONSTRAINT IF EXISTS cases_practice_is_named');
      await owner.query(`UPDATE cases ${change} WHERE id = $1`, [id]);
      if (change.includes('slug')) {
        await owner.query(`UPDATE cases SET practice = true WHERE id = $1`, [id]);
        await owner.query(`UPDATE appeals SET slug = 'zeph' WHERE case_id = $1`, [id]);
        await owner.query(`UPDATE stills SET reference = 'ZEPH-1' WHERE case_id = $1`, [id]);
      }
    });
    const slug = change.includes('slug') ? 'zeph' : practice.appeal.appeal.slug;
    expect((await walk(slug, practice.still)).filter(tells).map(({ route }) => route)).toEqual([]);
  });

  const walk = (slug: string, still: StillRecord) => walkDoors({ house, receipt }, slug, still);
  const tells = ({ body }: Answer) =>
    practice.sums.has(sumOf(body)) || body.toString('utf8').toLowerCase().includes(MARK);

  async function verifyField(): Promise<{ name: string }> {
    const page = load((await house.request().get('/verify')).text);
    return { name: page('form[method=get] input').attr('name') ?? '' };
  }
});

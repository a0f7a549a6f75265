import { WithdrawAppeal } from '../../src/appeals';
import { RecordSearchState } from '../../src/persons-sought';
import { testApp } from '../support/app';
import { theWorld, World } from '../world';
import { codeOn, get, post, quiet, said, send } from './form';

describe('the forms for tipsters', () => {
  const house = testApp({ standing: theWorld('live') });
  const world = new World(house);

  beforeAll(() => world.liveAppeal());

  it('let a person pictured say so, ask nothing about an offence, and name the right to advice', async () => {
    const page = await get(house, '/appeals/larkfield/that-is-me?person=2');
    expect(page.text).toContain('You have the right to legal advice before you say anything to police.');
    expect(page.$('select#person').val()).toBe('2');
    expect((await send(house, page)).status).toBe(422);
    const receipt = await send(house, page, {
      kind: 'wrong_person',
      as: 'solicitor',
      person: '2',
      reach: '01632 960001',
    });
    expect(receipt.status).toBe(200);
    expect(await said(house, codeOn(page))).toEqual(['Who is writing: Solicitor']);
    quiet(page);
  });

  it('close the form for a person who is no longer sought, and take what was written about them', async () => {
    const page = await get(house, `/appeals/larkfield/tip?person=1`);
    const { sol } = await world.officers();
    const [first] = await world.persons();
    const reason = 'Named by a neighbour.';
    await house.get(RecordSearchState).run(sol.actor, { personId: first.id, state: 'identified', reason });
    const closed = await get(house, `/appeals/larkfield/tip?person=1`);
    expect(closed.text).toContain('LARKFIELD-1 is no longer sought.');
    expect(closed.$('.who')).toHaveLength(0);
    expect(closed.$('h1').text()).toBe('Tell us what you know');
    expect((await send(house, page, { name: 'Ana' })).status).toBe(200);
  });

  it('take what is known of an appeal that has ended, and know no other', async () => {
    const { slug } = (await world.appeal({ state: 'live', content: { stills: ['LARKFIELD-3'] } })).appeal;
    const { ada } = await world.officers();
    await house.get(WithdrawAppeal).run(ada.actor, { slug, reason: 'Over.' });
    const page = await get(house, `/appeals/${slug}/tip`);
    expect(page.text).toContain('The Larkfield appeal has ended. You can still tell us what you know');
    expect((await send(house, page, { text: 'I know him' })).status).toBe(200);
    expect((await get(house, '/appeals/nowhere/tip')).status).toBe(404);
    expect((await post(house, '/appeals/nowhere/tip', { text: 'x' })).status).toBe(404);
  });
});

import { CaseKeys } from '../../src/cases';
import { newReceiptCode } from '../../src/vault/receipts';
import { newCaseEpoch } from '../../src/vault/opening';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { theWorld, World } from '../world';
import { codeOn, get, post, quiet, said, send, type FetchedPage } from './form';

const CODE = /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/;

describe('the pages for tipsters', () => {
  const house = testApp({ standing: theWorld('live') });
  const world = new World(house);
  const form = '/appeals/larkfield/tip';

  beforeAll(() => world.liveAppeal());

  it('ask about the person somebody means, 999 first, Crimestoppers beside, and nothing about a bank', async () => {
    const page = await get(house, `${form}?person=3`);
    expect(page.status).toBe(200);
    expect(page.$('h1').text()).toBe('Tell us who you think this is');
    expect(page.$('.who img').attr('src')).toMatch(/^\/stills\//);
    expect(page.$('.plate').text()).toBe('LARKFIELD-3');
    const html = page.html;
    expect(html.indexOf('tel:999')).toBeLessThan(html.indexOf('<main'));
    expect(html.indexOf('Leave this page')).toBeLessThan(html.indexOf('tel:999'));
    expect(page.$('.promise--anon a.tel').text()).toBe('0800 555 111');
    expect(codeOn(page)).toMatch(CODE);
    expect(
      page
        .$('form section > h2')
        .toArray()
        .map((each) => page.$(each).text()),
    ).toEqual(['Who', 'How you know them', 'Anything else', 'You', 'Your receipt code']);
    for (const input of page.$('input, textarea').toArray()) {
      expect(`${page.$(input).attr('name')} ${page.$(input).attr('id')}`).not.toMatch(
        /card|pin|sort|account/i,
      );
    }
    for (const input of page.$('input[type=text], textarea').toArray()) {
      expect(page.$(input).attr('autocomplete')).toBe('off');
    }
    quiet(page);
  });

  it('take a tip without a cookie or a script, show the code again, and let its holder read and add', async () => {
    const page = await get(house, `${form}?person=3`);
    const receipt = await send(house, page, {
      name: 'Kit Marlowe',
      where: 'The market on Station Road',
      how: 'work',
      howLong: 'two years',
      last: 'month',
      suggested: 'no',
      name2: 'Somebody called Red',
      text: 'He sells telephone cases.\nRing me on 07700 900123.',
      basis: 'seen',
      me: 'yes',
      reach: 'kit@example.org',
      safe: 'texts only',
    });
    expect(receipt.status).toBe(200);
    expect(receipt.$('h1').text()).toBe('Thank you. We have it.');
    expect(receipt.text).toContain('What you told us about LARKFIELD-3 is locked');
    expect(codeOn(receipt)).toBe(codeOn(page));
    expect(receipt.text).not.toContain('Kit Marlowe');
    quiet(receipt);

    const back = await get(house, '/tips');
    quiet(back);
    const talk = await send(house, back, { receipt: codeOn(page).toLowerCase() });
    expect(talk.status).toBe(200);
    for (const words of [
      'Kit Marlowe',
      'Work or school, two years',
      'In the last month',
      'Somebody called Red',
      'Ring me on 07700 900123.',
      'kit@example.org',
      'I saw it myself',
      'About LARKFIELD-3',
    ]) {
      expect(talk.text).toContain(words);
    }
    quiet(talk);
    const added = await send(house, talk, { text: 'He has a dog.' }, 'form[action="/tips/dialogue"]');
    expect(added.text).toContain('Thank you. We have it.');
    expect(added.text).toContain('He has a dog.');
    expect(await said(house, codeOn(page))).toHaveLength(2);
  });

  it('take the same form twice as one tip, and an edited one as the next message', async () => {
    const page = await get(house, `${form}?person=2`);
    const [one, two] = await Promise.all([1, 2].map(() => send(house, page, { name: 'Ana' })));
    expect([codeOn(one), codeOn(two)]).toEqual([codeOn(page), codeOn(page)]);
    expect(await said(house, codeOn(page))).toHaveLength(1);
    await send(house, page, { name: 'Ana', text: 'She moved in June.' });
    expect(await said(house, codeOn(page))).toEqual(['', 'She moved in June.']);
  });

  it('show a form again with everything in it, and say at the field what to put right', async () => {
    const page = await get(house, `${form}?kind=victim_report`);
    const again = await send(house, page, {
      loss: 'all of it <b>',
      text: 'They said "police".',
      relation: 'my mother',
      life: 'yes',
      whose: 'other',
    });
    expect(again.status).toBe(422);
    expect(again.$('title').text()).toMatch(/^Error:/);
    expect(again.$('.govuk-error-summary a').attr('href')).toBe('#loss');
    expect(again.$('#loss').val()).toBe('all of it <b>');
    expect(again.$('#text').val()).toBe('They said "police".');
    expect(again.$('#relation').val()).toBe('my mother');
    expect(again.$('#life').attr('checked')).toBeDefined();
    expect(again.$('input[name=whose]:checked').val()).toBe('other');
    expect(codeOn(again)).toBe(codeOn(page));
    const taken = await send(house, again, { loss: '£1,200' });
    expect(taken.status).toBe(200);
    expect(house.log.join('')).not.toMatch(/all of it|my mother/);
  });

  it('strike out a card number before sealing, and say why', async () => {
    const page = await get(house, form);
    const receipt = await send(house, page, { text: 'Card 4539 1488 0343 6467, from 07700 900123.' });
    expect(receipt.text).toContain('We took out a card, account or PIN number.');
    expect(await said(house, codeOn(page))).toEqual(['Card [struck out], from 07700 900123.']);
  });

  it.each([
    [
      'with an old token',
      async (page: FetchedPage) => {
        house.clock.advance({ hours: 5 });
        return send(house, page, { text: 'Late' });
      },
    ],
    [
      'with a code somebody planted',
      (page: FetchedPage) => send(house, page, { text: 'x', code: newReceiptCode() }),
    ],
    ['with a token somebody made up', (page: FetchedPage) => send(house, page, { text: 'x', token: 'x' })],
  ])('take a tip %s, under a new code', async (_, sent) => {
    const page = await get(house, form);
    const receipt = await sent(page);
    expect(receipt.status).toBe(200);
    expect(receipt.text).toContain('This is a new code.');
    expect(codeOn(receipt)).toMatch(CODE);
    expect(codeOn(receipt)).not.toBe(codeOn(page));
    expect(await said(house, codeOn(receipt))).toHaveLength(1);
  });

  it('say "check the code" before anything is looked up, and another sentence for one that is unknown', async () => {
    const slip = await post(house, '/tips', { receipt: '0G40-R40M-30E2-0918-5GR3-8E2T' });
    expect(slip.status).toBe(422);
    expect(slip.text).toContain('Check the code: one letter looks wrong.');
    expect(slip.$('#receipt').val()).toBe('0G40-R40M-30E2-0918-5GR3-8E2T');
    const unknown = await post(house, '/tips', { receipt: '0G40-R40M-30E2-0918-5GR3-8E2S' });
    expect(unknown.status).toBe(404);
    expect(unknown.text).toContain('We find nothing under this code.');
  });

  it('keep what was typed when the twenty minutes are over', async () => {
    const { code } = await world.tip();
    const talk = await post(house, '/tips', { receipt: code });
    house.clock.advance({ minutes: 20 });
    const over = await send(house, talk, { text: 'Half a thought' }, 'form[action="/tips/dialogue"]');
    expect(over.status).toBe(401);
    expect(over.text).toContain('Your twenty minutes are over.');
    const on = await send(house, over, { receipt: code });
    expect(on.$('#text').val()).toBe('Half a thought');
    expect((await get(house, '/tips/dialogue')).headers.location).toBe('/tips');
  });

  it('close the way back for good when their holder wishes', async () => {
    const { code } = await world.tip();
    const talk = await post(house, '/tips', { receipt: code });
    const closed = await send(house, talk, {}, 'form[action="/tips/dialogue/closing"]');
    expect(closed.$('h1').text()).toBe('The way back is closed');
    expect((await post(house, '/tips', { receipt: code })).status).toBe(404);
    expect((await send(house, talk, { text: 'x' }, 'form[action="/tips/dialogue"]')).status).toBe(401);
  });

  it('keep the words and show the numbers when nothing can be sealed', async () => {
    const larkfield = await world.larkfield();
    const { northmere } = await world.officers();
    const own = await house.get(CaseKeys).current(larkfield.id);
    const intake = await house.get(CaseKeys).intakeOf(northmere.id);
    const page = await get(house, form);
    for (const { caseId } of [own, intake]) await swapKey(caseId, newCaseEpoch().publicKey);
    const refused = await send(house, page, { text: 'Do not lose this' });
    for (const { caseId, publicKey } of [own, intake]) await swapKey(caseId, publicKey);
    expect(refused.status).toBe(503);
    expect(refused.headers['retry-after']).toBe('60');
    expect(refused.$('#text').val()).toBe('Do not lose this');
    expect(refused.$('a.tel').length).toBeGreaterThan(1);
    expect((await send(house, refused)).status).toBe(200);
  });

  async function swapKey(caseId: string, publicKey: Buffer): Promise<void> {
    await asOwner(house.database, (owner) =>
      owner.query('UPDATE sealed.case_epochs SET public_key = $2 WHERE case_id = $1 AND retired_at IS NULL', [
        caseId,
        publicKey,
      ]),
    );
  }
});

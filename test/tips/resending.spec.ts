import { WithdrawAppeal } from '../../src/appeals';
import { CloseTipsterAccess, ReturnToTip, Tips, TipsterDialogue } from '../../src/tips';
import { newReceiptCode } from '../../src/vault/receipts';
import { testApp } from '../support/app';
import { entriesAbout } from '../support/audit';
import { theWorld, World } from '../world';

describe('sending a tip again', () => {
  const house = testApp({ standing: theWorld('live') });
  const world = new World(house);

  beforeAll(() => world.liveAppeal());

  it('adds nothing when the words are the same, and answers with the same receipt', async () => {
    const code = newReceiptCode();
    const first = await world.tip({ code });
    house.clock.advance({ seconds: 90 });
    expect(await world.tip({ code: code.toLowerCase().replaceAll('-', ' ') })).toMatchObject({
      code,
      tip: { id: first.tip.id },
    });
    expect(await seqs(first.tip.id)).toEqual([1]);
  });

  it('keeps one message of two that come at the same moment, and of ten', async () => {
    const code = newReceiptCode();
    const sent = await Promise.all(Array.from({ length: 10 }, () => world.tip({ code })));
    expect(new Set(sent.map(({ tip }) => tip.id)).size).toBe(1);
    expect(new Set(sent.map((each) => each.code))).toEqual(new Set([code]));
    expect(await seqs(sent[0].tip.id)).toEqual([1]);
  });

  it('appends other words as the next message, also when they come at the same moment', async () => {
    const code = newReceiptCode();
    const { tip } = await world.tip({ code });
    await Promise.all(['one', 'two', 'one'].map((text) => world.tip({ code, body: { text } })));
    expect(await seqs(tip.id)).toEqual([1, 2, 3]);
    expect((await said(code)).slice(1).sort()).toEqual(['one', 'two']);
    expect((await entriesAbout(house.database.dataSource, tip.id)).map(({ act, at }) => [act, at])).toEqual(
      expect.arrayContaining([
        ['tip.received', null],
        ['tip.added_to', null],
      ]),
    );
  });

  it('rings when what was added says that a life is at risk', async () => {
    const code = newReceiptCode();
    const { tip } = await world.tip({ code });
    expect(tip.hazard).toBe(false);
    await world.tip({ code, body: { text: 'He says he is going to hurt her.' } });
    expect(await house.get(Tips).anywhere(tip.id)).toMatchObject({ hazard: true });
  });

  it('takes the tip under a new code where the old one belongs to another appeal', async () => {
    const { slug } = (await world.appeal({ state: 'live' })).appeal;
    const { code, tip } = await world.tip();
    const other = await world.tip({ code, slug });
    expect(other.code).not.toBe(code);
    expect(other.tip.id).not.toBe(tip.id);
    expect(await seqs(tip.id)).toEqual([1]);
  });

  it('takes it under a new code where the tipster has closed the way back', async () => {
    const { code, tip } = await world.tip();
    const { token } = await house.get(ReturnToTip).run(code);
    await house.get(CloseTipsterAccess).run(token);
    const same = await world.tip({ code });
    expect(same).toMatchObject({ code, tip: { id: tip.id } });
    const other = await world.tip({ code, body: { text: 'And he has a dog.' } });
    expect(other.code).not.toBe(code);
    expect(await said(other.code)).toEqual(['And he has a dog.']);
  });

  it('is taken for an appeal that has been withdrawn, and for a person it does not know', async () => {
    const { slug } = (await world.appeal({ state: 'live' })).appeal;
    const { ada } = await world.officers();
    await house.get(WithdrawAppeal).run(ada.actor, { slug, reason: 'Over.' });
    const { tip, code } = await world.tip({ slug, body: { person: 99 } });
    expect(tip).toMatchObject({ personId: null, kind: 'recognition' });
    const { token } = await house.get(ReturnToTip).run(code);
    const { messages } = await house.get(TipsterDialogue).read(token);
    expect(messages).toMatchObject([{ from: 'you', said: { person: 99 } }]);
  });

  it('names the person of the picture it came from', async () => {
    const { tip } = await world.tip({ body: { person: null, still: 'LARKFIELD-2' } });
    const [, second] = await world.persons();
    expect(tip).toMatchObject({ personId: second.id, stillId: expect.any(String) });
  });

  it('refuses nothing at all, and a code that is none, before anything is kept', async () => {
    await expect(world.tip({ body: { text: '', names: [] } })).rejects.toMatchObject({
      code: 'tip_not_valid',
    });
    await expect(world.tip({ code: '0G40-R40M-30E2-0918-5GR3-8E2T' })).rejects.toMatchObject({
      fields: [{ field: 'receipt', code: 'receipt_check_code' }],
    });
  });

  async function seqs(tipId: string): Promise<number[]> {
    return (await house.get(Tips).messagesOf(tipId)).map(({ seq }) => seq);
  }

  async function said(code: string): Promise<string[]> {
    const { token } = await house.get(ReturnToTip).run(code);
    const { messages } = await house.get(TipsterDialogue).read(token);
    return messages.map((message) => (message.from === 'you' ? message.said.text : message.text));
  }
});

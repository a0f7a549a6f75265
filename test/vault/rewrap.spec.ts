import { newNotesKey, newTipKey, randomId, sealNotesWrap, sealTipWrap } from '../../src/vault';
import {
  newCaseEpoch,
  openNotesWrap,
  openTipWrap,
  rewrap,
  rewrapInBulk,
  type RewrapItem,
  type Rewrapped,
} from '../../src/vault/opening';
import { bytesOf } from '../../src/vault/secrets/secret';
import { flipped, verdictOn } from './refusals';

const caseId = randomId();
const before = newCaseEpoch();
const after = newCaseEpoch();
const move = { caseId, fromEpoch: 1, toEpoch: 2, toPublicKey: after.publicKey };

const tipKey = newTipKey();
const notesKey = newNotesKey();

const tipItem = (): RewrapItem => {
  const tipId = randomId();
  const claim = { who: 'C', tipId, caseId, epoch: 1, keyVersion: 3 } as const;
  return { of: 'tip', tipId, keyVersion: 3, wrap: sealTipWrap(tipKey, before.publicKey, claim) };
};
const notesItem = (): RewrapItem => {
  const tipId = randomId();
  return { of: 'notes', tipId, wrap: sealNotesWrap(notesKey, before.publicKey, { tipId, caseId, epoch: 1 }) };
};

/** Opens an answer with the new epoch's secret as the item says. */
function openedAfter(item: RewrapItem, answer: Rewrapped, secret = after.secret): Buffer {
  if (!('wrap' in answer)) throw new Error(`refused: ${answer.refused}`);
  const claim = { tipId: item.tipId, caseId, epoch: 2 };
  return item.of === 'tip'
    ? bytesOf(openTipWrap(secret, answer.wrap, { who: 'C', ...claim, keyVersion: item.keyVersion }))
    : bytesOf(openNotesWrap(secret, answer.wrap, claim));
}

describe('re-wrapping for a new epoch', () => {
  it('moves tip keys and notes keys, and the old secret then opens nothing', () => {
    const items = [tipItem(), notesItem()];
    const answers = rewrap(before.secret, move, items);
    expect(openedAfter(items[0], answers[0]).equals(bytesOf(tipKey))).toBe(true);
    expect(openedAfter(items[1], answers[1]).equals(bytesOf(notesKey))).toBe(true);
    expect(verdictOn(() => openedAfter(items[0], answers[0], before.secret))).toBe('cannot_open');
  });

  it('reports the rows that would not open and moves the others', () => {
    const [good, bad, moved] = [tipItem(), tipItem(), tipItem()];
    const items = [{ ...bad, wrap: flipped(bad.wrap, 60) }, good, { ...moved, tipId: randomId() }];
    const [first, second, third] = rewrap(before.secret, move, items);
    expect(first).toEqual({ refused: 'cannot_open' });
    expect(openedAfter(good, second).equals(bytesOf(tipKey))).toBe(true);
    expect(third).toEqual({ refused: 'wrong_claim' });
  });

  it('moves many on a thread, in their order, refusals in their place', async () => {
    const items = Array.from({ length: 1200 }, (_, n) => (n % 3 === 0 ? notesItem() : tipItem()));
    items[700] = { ...items[700], wrap: flipped(items[700].wrap, 90) };
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 1);
    const answers = await rewrapInBulk(before.secret, move, items);
    clearInterval(ticking);
    expect(ticks).toBeGreaterThan(10); // this thread was free meanwhile
    expect(answers).toHaveLength(items.length);
    expect(answers[700]).toEqual({ refused: 'cannot_open' });
    for (const n of [0, 1, 999, 1000, 1199]) {
      const key = items[n].of === 'tip' ? tipKey : notesKey;
      expect(openedAfter(items[n], answers[n]).equals(bytesOf(key))).toBe(true);
    }
    expect(before.secret.wiped).toBe(false);
  });

  it('does a few on the spot', async () => {
    const items = [tipItem()];
    const [answer] = await rewrapInBulk(before.secret, move, items);
    expect(openedAfter(items[0], answer).equals(bytesOf(tipKey))).toBe(true);
    expect(await rewrapInBulk(before.secret, move, [])).toEqual([]);
  });

  it('refuses every wrap when the new public key is none', async () => {
    const items = Array.from({ length: 201 }, tipItem);
    const answers = await rewrapInBulk(before.secret, { ...move, toPublicKey: Buffer.alloc(32) }, items);
    expect(new Set(answers.map((answer) => 'refused' in answer && answer.refused))).toEqual(
      new Set(['bad_argument']),
    );
  });
});

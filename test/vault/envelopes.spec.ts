import fc from 'fast-check';
import { MESSAGE_LIMIT, newTipKey, randomId } from '../../src/vault';
import { openTalk, type TalkRow } from '../../src/vault/opening';
import { sealMessageBytes } from '../../src/vault/sealing/envelopes';
import { encrypt } from '../../src/vault/sodium/aead';
import { pad, unpad } from '../../src/vault/sodium/padding';
import { messageContext, messageKey } from '../../src/vault/sealing/envelopes';
import { MESSAGE_MAGIC } from '../../src/vault/sealing/contexts';
import { verdictOn, verdictsOnFlips } from './refusals';
import { tipId, tipKey, keys, talkOf, read } from './talks';

describe('an envelope', () => {
  const place = { tipId, messageId: randomId(), seq: 1, keyVersion: 1, previous: null };
  const sealed = (bytes: number) =>
    sealMessageBytes(tipKey, place, 'tipster', Buffer.alloc(bytes, 'x')).length;

  it('has one length for everything from 0 to 4,095 bytes', () => {
    const lengths = new Set(Array.from({ length: 4096 }, (_, bytes) => sealed(bytes)));
    expect([...lengths]).toEqual([4139]);
    expect(sealed(4096)).toBe(4139 + 4096);
  });

  it('takes 64 KiB and not a byte more', () => {
    expect(sealed(MESSAGE_LIMIT)).toBe(43 + MESSAGE_LIMIT + 4096);
    expect(verdictOn(() => sealed(MESSAGE_LIMIT + 1))).toBe('too_long');
  });

  it('is refused with any byte flipped', () => {
    const [row] = talkOf(1);
    const verdicts = verdictsOnFlips(row.envelope, (envelope) => read([{ ...row, envelope }]));
    expect(verdicts.sort()).toEqual(['cannot_open', 'malformed']);
  });

  it('is refused where any claim of its row differs', () => {
    const [row] = talkOf(1);
    const changes: Partial<TalkRow>[] = [{ messageId: randomId() }, { speaker: 'officer' }];
    for (const change of changes) {
      expect(verdictOn(() => read([{ ...row, ...change }]))).toBe('cannot_open');
    }
    expect(verdictOn(() => openTalk(keys, randomId(), [row]))).toBe('cannot_open');
    expect(verdictOn(() => openTalk(new Map([[1, newTipKey()]]), tipId, [row]))).toBe('cannot_open');
    const bothVersions = new Map([...keys, [2, tipKey] as const]);
    expect(verdictOn(() => openTalk(bothVersions, tipId, [{ ...row, keyVersion: 2 }]))).toBe('cannot_open');
  });

  it('is refused when sealed over a bad padding', () => {
    const [row] = talkOf(1);
    const withoutMarker = Buffer.alloc(4096);
    const context = messageContext({ ...place, messageId: row.messageId }, 'tipster');
    const body = encrypt(messageKey(tipKey), withoutMarker, context);
    const envelope = Buffer.concat([MESSAGE_MAGIC, body]);
    expect(verdictOn(() => read([{ ...row, envelope }]))).toBe('bad_padding');
  });

  it('is refused when cut or lengthened', () => {
    const [row] = talkOf(1);
    const wrong = [row.envelope.subarray(0, -1), row.envelope.subarray(0, 43), Buffer.alloc(0)];
    for (const envelope of [...wrong, Buffer.concat([row.envelope, Buffer.alloc(4096)])]) {
      expect(verdictOn(() => read([{ ...row, envelope }]))).not.toBe('accepted');
    }
  });
});

describe('padding', () => {
  it('comes off as it went on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 9000 }), (bytes) => {
        const plain = Buffer.from(bytes);
        expect(unpad(pad(plain, 4096), 4096).equals(plain)).toBe(true);
      }),
    );
  });

  it.each([
    ['no marker', Buffer.alloc(4096)],
    [
      'something behind the marker',
      Buffer.concat([pad(Buffer.alloc(10), 4096).subarray(0, 4095), Buffer.of(1)]),
    ],
    [
      'a marker more than a block before the end',
      Buffer.concat([pad(Buffer.alloc(9), 4096), Buffer.alloc(4096)]),
    ],
    ['half a block', Buffer.alloc(2048, 0x80)],
    ['nothing', Buffer.alloc(0)],
  ])('is refused with %s', (_, padded) => {
    expect(verdictOn(() => unpad(padded, 4096))).toBe('bad_padding');
  });
});

import {
  fileKeyOf,
  hash,
  newUploadSecret,
  randomBytes,
  randomId,
  type FileManifest,
  type TipsterMessage,
} from '../../src/vault';
import {
  newReceiptCode,
  newTipsterSession,
  openTipsterSession,
  readReceiptCode,
  resendMac,
  tipsterKeys,
  tipsterSessionLookup,
} from '../../src/vault/receipts';
import { bytesOf } from '../../src/vault/secrets/secret';
import { verdictOn, verdictsOnFlips } from './refusals';

const tipster = () => tipsterKeys(readReceiptCode(code)!);
const code = newReceiptCode();
const now = new Date('2026-11-14T08:00:00Z');

describe("a tipster's session", () => {
  const claim = { tipId: randomId(), expiresAt: new Date('2026-11-14T08:20:00Z') };
  const keys = tipster();
  const session = newTipsterSession(keys, claim);
  const open = (token: string, row = claim, at = now, sealed = session.sealedKeys) =>
    openTipsterSession(token, sealed, row, at);

  it('gives the keys of the code back, without the code', () => {
    const opened = open(session.token);
    expect(bytesOf(opened.secret).equals(bytesOf(keys.secret))).toBe(true);
    expect(bytesOf(opened.resendKey).equals(bytesOf(keys.resendKey))).toBe(true);
    expect(opened.publicKey.equals(keys.publicKey)).toBe(true);
    expect(tipsterSessionLookup(session.token).equals(session.sidHash)).toBe(true);
  });

  it('fails with another token, a later expiry, another tip or any byte flipped', () => {
    const another = newTipsterSession(keys, claim).token;
    expect(verdictOn(() => open(another))).toBe('cannot_open');
    const later = { ...claim, expiresAt: new Date('2026-11-14T09:00:00Z') };
    expect(verdictOn(() => open(session.token, later))).toBe('cannot_open');
    expect(verdictOn(() => open(session.token, { ...claim, tipId: randomId() }))).toBe('cannot_open');
    expect(verdictOn(() => open(session.token, claim, claim.expiresAt))).toBe('expired');
    const verdicts = verdictsOnFlips(session.sealedKeys, (row) => open(session.token, claim, now, row));
    expect(verdicts).toEqual(['cannot_open']);
  });
});

describe('a message sent twice', () => {
  const message: TipsterMessage = {
    v: 1,
    at: '2026-11-14T17:52:03Z',
    kind: 'recognition',
    text: 'I know this man.',
    names: [{ name: 'Sam Reed', howKnown: 'neighbour' }],
  };
  const mac = (changed: Partial<TipsterMessage> = {}, keys = tipster()) =>
    resendMac(keys, { ...message, ...changed }).toString('hex');
  const file = (bytes: string, fileId = randomId()): FileManifest => ({
    fileId,
    key: fileKeyOf(newUploadSecret(), 0),
    length: bytes.length,
    segments: [{ bytes: 100, hash: randomBytes(32) }],
    name: 'a.jpg',
    type: 'image/jpeg',
    cleaned: 'yes',
    hash: hash(bytes),
  });

  it('is recognised whenever it was sent and in whatever order its fields came', () => {
    const { v, at, text, names, kind } = message;
    const [{ name, howKnown }] = names!;
    const reordered: TipsterMessage = { text, names: [{ howKnown, name }], kind, at, v };
    expect(resendMac(tipster(), reordered).toString('hex')).toBe(mac());
    expect(mac({ at: '2026-11-14T18:00:00Z', tipsterKey: tipster().publicKey })).toBe(mac());
    expect(mac({ files: [], contact: {}, threatToLife: false, names: message.names })).toBe(mac());
  });

  it('is recognised with its files, though sealing them again gives other bytes', () => {
    expect(mac({ files: [file('one')] })).toBe(mac({ files: [file('one')] }));
    expect(mac({ files: [file('one')] })).not.toBe(mac({ files: [file('two')] }));
    expect(mac({ files: [file('one')] })).not.toBe(mac());
  });

  it('is another message with anything else changed', () => {
    const changes: Partial<TipsterMessage>[] = [
      { text: 'I know this man!' },
      { threatToLife: true },
      { names: [] },
      { contact: { phone: '07700 900123' } },
      { kind: 'sighting' },
      { person: 3 },
    ];
    expect(new Set([mac(), ...changes.map((change) => mac(change))]).size).toBe(changes.length + 1);
    expect(mac({}, tipsterKeys(readReceiptCode(newReceiptCode())!))).not.toBe(mac());
  });
});

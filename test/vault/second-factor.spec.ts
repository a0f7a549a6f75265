import { nodeKeyFor, pepperFrom } from '../../src/vault';
import { newTotpSecret, totpKeyText, totpStep, totpUri } from '../../src/vault/opening';
import { encrypt } from '../../src/vault/sodium/aead';
import { ascii, idBytes, joined } from '../../src/vault/codec/bytes';

const OFFICER = '11111111-1111-4111-8111-111111111111';
const OTHER = '22222222-2222-4222-8222-222222222222';
const key = nodeKeyFor('second_factors', pepperFrom(Buffer.alloc(32, 7)));

/** RFC 6238, appendix B: the ASCII secret of twenty bytes, and the last six digits of its SHA-1 column. */
const kept = {
  officerId: OFFICER,
  sealed: encrypt(key, ascii('12345678901234567890'), joined(ascii('node-totp'), idBytes(OFFICER))),
};
const at = (seconds: number, after = 0) => ({ now: new Date(seconds * 1000), after });

describe('the codes of an authenticator', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
  ])('are those of RFC 6238 at %d', (seconds, code) => {
    expect(totpStep(key, kept, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('are taken half a minute early and late, and no further', () => {
    expect(totpStep(key, kept, '287082', at(89))).toBe(1);
    expect(totpStep(key, kept, '287082', at(90))).toBeNull();
    expect(totpStep(key, kept, '081804', at(1111111109 - 30))).toBe(37037036);
    expect(totpStep(key, kept, '081804', at(1111111109 - 60))).toBeNull();
  });

  it('are worth nothing once their step was used, or a later one', () => {
    expect(totpStep(key, kept, '287082', at(59, 1))).toBeNull();
    expect(totpStep(key, kept, '287082', at(59, 2))).toBeNull();
    expect(totpStep(key, kept, '287082', at(59, 0))).toBe(1);
  });

  it.each(['', '28708', '2870822', '28708a', ' 287082', '287 082', '２８７０８２'])(
    'are six digits, not %j',
    (code) => {
      expect(totpStep(key, kept, code, at(59))).toBeNull();
    },
  );
});

describe('the secret of an authenticator', () => {
  it('is shown as it is scanned and as it is typed', () => {
    expect(totpKeyText(key, kept)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ');
    expect(totpUri(key, kept, 'Incident Room', 'ada@northmere.example')).toBe(
      'otpauth://totp/Incident%20Room:ada%40northmere.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Incident%20Room',
    );
  });

  it('opens for its officer on a node with this pepper, and for nobody else', () => {
    const sealed = newTotpSecret(key, OFFICER);
    expect(totpKeyText(key, { officerId: OFFICER, sealed })).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(() => totpKeyText(key, { officerId: OTHER, sealed })).toThrow('cannot_open');
    const elsewhere = nodeKeyFor('second_factors', pepperFrom(Buffer.alloc(32, 8)));
    expect(() => totpKeyText(elsewhere, { officerId: OFFICER, sealed })).toThrow('cannot_open');
    const otherPurpose = nodeKeyFor('officers', pepperFrom(Buffer.alloc(32, 7)));
    expect(() => totpKeyText(otherPurpose, { officerId: OFFICER, sealed })).toThrow('cannot_open');
  });

  it('is another each time', () => {
    const texts = Array.from({ length: 20 }, () =>
      totpKeyText(key, { officerId: OFFICER, sealed: newTotpSecret(key, OFFICER) }),
    );
    expect(new Set(texts).size).toBe(20);
  });
});

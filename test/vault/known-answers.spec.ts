import {
  isPepperOf,
  pepperCheckValue,
  pepperFrom,
  sealEscrow,
  sealGrant,
  tipKeyHash,
  verifyEpochCertificate,
  verifyOfficerCertificate,
  verifyPendingGrant,
  type EpochCertificate,
  type OfficerCertificate,
} from '../../src/vault';
import {
  custodianSecretFrom,
  forceRootFrom,
  forceRootPublicKey,
  officerKeys,
  openEscrow,
  openGrant,
  openOfficerSession,
  openSeen,
  officerSessionLookup,
  passwordKeys,
  passwordMatches,
  sealSeen,
  signEpochCertificate,
  signOfficerCertificate,
  signPendingGrant,
  unwrapOfficerSeed,
  wrapOfficerSeed,
} from '../../src/vault/opening';
import { formatReceiptCode, readReceiptCode, receiptLookup, tipsterKeys } from '../../src/vault/receipts';
import { resendMacOf } from '../../src/vault/receipts/receipt';
import { canonicalBody } from '../../src/vault/sealing/message-body';
import { bytesOf, keyFrom, secretFrom } from '../../src/vault/secrets/secret';
import { sealSession } from '../../src/vault/sessions';
import { withNonce } from './fixed-nonce';
import { asId, hex, vectors as v } from './vectors';

const before2033 = new Date('2026-01-02T03:04:05Z');
const seed = () => keyFrom('officer seed', hex(v.officer.seed));
const officerId = asId(v.officer_wrap.officer_id);
const caseClaim = { caseId: asId(v.grant_open.case), epoch: v.grant_open.epoch };
const tipsterOfTheReceipt = () => tipsterKeys(readReceiptCode(v.receipt.code)!);

describe('known answers of the receipt', () => {
  it.each([v.receipt, v.receipt_zero, v.receipt_max])('writes and reads $code', ({ secret, code }) => {
    expect(formatReceiptCode(secretFrom('receipt', hex(secret)))).toBe(code);
    expect(bytesOf(readReceiptCode(code)!).toString('hex')).toBe(secret);
  });

  it('derives lookup and public key', () => {
    const secret = readReceiptCode(v.receipt.code)!;
    expect(receiptLookup(secret).toString('hex')).toBe(v.receipt.lookup);
    expect(tipsterKeys(secret).publicKey.toString('hex')).toBe(v.receipt.box_pk);
  });

  it('keys the MAC of a body that is sent again', () => {
    const body = JSON.parse(v.resend_mac.body) as { kind: string; text: string };
    const canonical = canonicalBody({ v: 1, at: '2026-01-02T03:04:05Z', ...body });
    expect(canonical.toString()).toBe(v.resend_mac.body);
    expect(resendMacOf(tipsterOfTheReceipt().resendKey, canonical).toString('hex')).toBe(v.resend_mac.mac);
  });
});

describe('known answers of an officer', () => {
  const certificate: OfficerCertificate = {
    forceId: asId('4e'.repeat(16)),
    officerId,
    boxKey: hex(v.officer.box_pk),
    signKey: hex(v.officer.sig_pk),
    notAfter: new Date(2_000_000_000_000),
  };

  it('derives the public halves from the seed', () => {
    const keys = officerKeys(seed());
    expect(keys.boxKey.toString('hex')).toBe(v.officer.box_pk);
    expect(keys.signKey.toString('hex')).toBe(v.officer.sig_pk);
  });

  it('derives verifier and key from the password, keyed with the pepper', async () => {
    const pepper = pepperFrom(hex(v.password.pepper));
    const cost = { passes: v.password.ops, memoryBytes: v.password.mem };
    const keys = await passwordKeys(v.password.password, hex(v.password.salt), cost, pepper);
    expect(passwordMatches(keys, hex(v.stored_verifier))).toBe(true);
    expect(bytesOf(keys.key).toString('hex')).toBe(v.password.kek);
    const opened = unwrapOfficerSeed(hex(v.officer_wrap.blob), keys.key, officerId, 'password');
    expect(bytesOf(opened).toString('hex')).toBe(v.officer.seed);
    const wrapped = withNonce(v.officer_wrap.nonce, () =>
      wrapOfficerSeed(seed(), keys.key, officerId, 'password'),
    );
    expect(wrapped.toString('hex')).toBe(v.officer_wrap.blob);
  });

  it('makes the check value of the pepper', () => {
    const pepper = pepperFrom(hex(v.password.pepper));
    expect(pepperCheckValue(pepper).toString('hex')).toBe(v.pepper_check);
    expect(isPepperOf(pepper, hex(v.pepper_check))).toBe(true);
    expect(isPepperOf(pepperFrom(Buffer.alloc(32, 1)), hex(v.pepper_check))).toBe(false);
  });

  it('makes and opens a session', () => {
    const cookie = hex(v.session.cookie).toString('base64url');
    const claim = { officerId, expiresAt: new Date(v.session.exp * 1000) };
    expect(officerSessionLookup(cookie).toString('hex')).toBe(v.session.sid_hash);
    const opened = openOfficerSession(cookie, hex(v.session.blob), claim, before2033);
    expect(bytesOf(opened).toString('hex')).toBe(v.officer.seed);
    const key = keyFrom('session key', hex(v.session.cookie));
    const row = withNonce('00'.repeat(24), () =>
      sealSession(key, bytesOf(opened), { label: 'tp1-session', ownerId: officerId, ...claim }),
    );
    expect(row.sealed.toString('hex')).toBe(v.session.blob);
  });

  it('signs and verifies an officer by the root', () => {
    const root = forceRootFrom(hex(v.cert.root_seed));
    const rootKey = forceRootPublicKey(root);
    expect(rootKey.toString('hex')).toBe(v.cert.root_pk);
    const signature = signOfficerCertificate(root, certificate);
    expect(signature.toString('hex')).toBe(v.cert.sig);
    verifyOfficerCertificate(certificate, signature, [Buffer.alloc(32, 7), rootKey], before2033);
  });

  it('signs and verifies an epoch by a member', () => {
    const epoch: EpochCertificate = {
      kind: 'case',
      forceId: certificate.forceId,
      ...caseClaim,
      publicKey: hex(v.grant_open.cpk),
      signerId: officerId,
      previous: null,
      notAfter: certificate.notAfter,
    };
    const signature = signEpochCertificate(officerKeys(seed()), epoch);
    expect(signature.toString('hex')).toBe(v.epoch_cert.sig);
    verifyEpochCertificate(epoch, signature, hex(v.epoch_cert.signer_pk), before2033);
  });

  it('signs and verifies a pending grant', () => {
    const { case: caseHex, officer, epoch, signer_pk, sig } = v.pending_grant;
    const pending = { caseId: asId(caseHex), officerId: asId(officer), epoch };
    expect(signPendingGrant(officerKeys(seed()), pending).toString('hex')).toBe(sig);
    verifyPendingGrant(pending, hex(sig), hex(signer_pk));
  });

  it('writes and reads a seen record', () => {
    const { tip, count, head, tip_key, nonce, record } = v.seen;
    const keys = officerKeys(keyFrom('officer seed', hex(v.seen.officer_seed)));
    const hashOfKey = tipKeyHash(keyFrom('tip key', hex(tip_key)));
    const seen = { count, head: hex(head), tipKeyHash: hashOfKey };
    expect(openSeen(keys, asId(tip), hex(record))).toEqual(seen);
    expect(withNonce(nonce, () => sealSeen(keys, asId(tip), seen)).toString('hex')).toBe(record);
  });
});

describe('known answers of a case', () => {
  const cpk = hex(v.grant_open.cpk);

  it('opens a grant, and makes grants of the same length', () => {
    const keys = officerKeys(seed());
    const claim = { ...caseClaim, officerId };
    const opened = openGrant(keys, hex(v.grant_open.sealed), claim, cpk);
    expect(bytesOf(opened).toString('hex')).toBe(v.grant_open.csk);
    expect(sealGrant(opened, keys.boxKey, claim)).toHaveLength(v.grant_sealed_len);
  });

  it.each([
    ['XY', 'X', 'Y'],
    ['XZ', 'X', 'Z'],
    ['YZ', 'Y', 'Z'],
  ] as const)('opens the escrow of the pair %s', (pair, first, second) => {
    const { custodians, pairs, csk } = v.escrow_open;
    const [one, two] = [first, second].map((name) => custodianSecretFrom(hex(custodians[name].sk)));
    const opened = openEscrow(hex(pairs[pair]), one, two, caseClaim, cpk);
    expect(bytesOf(opened).toString('hex')).toBe(csk);
    const [x, y, z] = (['X', 'Y', 'Z'] as const).map((name) => hex(custodians[name].pk));
    expect(sealEscrow(opened, { x, y, z }, caseClaim)[pair]).toHaveLength(v.escrow_len);
  });
});

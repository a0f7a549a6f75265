import {
  epochSubjectHash,
  keyFingerprint,
  randomBytes,
  randomId,
  verifyEpochCertificate,
  verifyEpochOrder,
  verifyOfficerCertificate,
  verifyPendingGrant,
  type EpochCertificate,
  type OfficerCertificate,
} from '../../src/vault';
import {
  forceRootFrom,
  forceRootPublicKey,
  newForceRootBytes,
  newOfficerSeed,
  officerKeys,
  signEpochCertificate,
  signOfficerCertificate,
  signPendingGrant,
} from '../../src/vault/opening';
import { verdictOn, verdictsOnFlips } from './refusals';

const now = new Date('2026-11-14T08:00:00Z');
const nextYear = new Date('2027-11-14T08:00:00Z');
const root = forceRootFrom(newForceRootBytes());
const rootKey = forceRootPublicKey(root);
const cora = officerKeys(newOfficerSeed());
const egan = officerKeys(newOfficerSeed());

describe("an officer's certificate", () => {
  const certificate: OfficerCertificate = {
    forceId: randomId(),
    officerId: randomId(),
    boxKey: cora.boxKey,
    signKey: cora.signKey,
    notAfter: nextYear,
  };
  const signature = signOfficerCertificate(root, certificate);
  const verify = (subject: OfficerCertificate, by = signature, keys = [rootKey], at = now) =>
    verdictOn(() => verifyOfficerCertificate(subject, by, keys, at));

  it('holds under a root key of the force, until its day', () => {
    expect(verify(certificate)).toBe('accepted');
    expect(verify(certificate, signature, [])).toBe('bad_signature');
    expect(verify(certificate, signature, [randomBytes(32)])).toBe('bad_signature');
    expect(verify(certificate, signature, [rootKey], nextYear)).toBe('expired');
  });

  it.each([
    ['another force', { forceId: randomId() }],
    ['another officer', { officerId: randomId() }],
    ['another box key', { boxKey: egan.boxKey }],
    ['another sign key', { signKey: egan.signKey }],
    ['a later end', { notAfter: new Date('2030-01-01T00:00:00Z') }],
  ])('does not hold for %s', (_, change) => {
    expect(verify({ ...certificate, ...change })).toBe('bad_signature');
  });

  it('does not hold with a byte of the signature flipped, nor with more or fewer bytes', () => {
    expect(
      verdictsOnFlips(signature, (by) => verifyOfficerCertificate(certificate, by, [rootKey], now)),
    ).toEqual(['bad_signature']);
    expect(verify(certificate, Buffer.concat([signature, Buffer.of(0)]))).toBe('bad_signature');
    expect(verify(certificate, signature.subarray(1))).toBe('bad_signature');
  });
});

describe("an epoch's certificate", () => {
  const first: EpochCertificate = {
    kind: 'case',
    forceId: randomId(),
    caseId: randomId(),
    epoch: 1,
    publicKey: randomBytes(32),
    signerId: randomId(),
    previous: null,
    notAfter: nextYear,
  };
  const second = { ...first, epoch: 2, publicKey: randomBytes(32), previous: epochSubjectHash(first) };
  const signature = signEpochCertificate(cora, second);
  const verify = (epoch: EpochCertificate, signKey = cora.signKey, at = now) =>
    verdictOn(() => verifyEpochCertificate(epoch, signature, signKey, at));

  it('holds under the key of its signer', () => {
    expect(verify(second)).toBe('accepted');
    expect(verify(second, egan.signKey)).toBe('bad_signature');
    expect(verify(second, cora.signKey, nextYear)).toBe('expired');
  });

  it.each([
    ['a duty group', { kind: 'duty' as const }],
    ['another case', { caseId: randomId() }],
    ['another epoch', { epoch: 3 }],
    ['a key swapped in', { publicKey: randomBytes(32) }],
    ['another signer', { signerId: randomId() }],
    ['another past', { previous: randomBytes(32) }],
  ])('does not hold for %s', (_, change) => {
    expect(verify({ ...second, ...change })).toBe('bad_signature');
  });

  it('stands in one line with the epochs before', () => {
    const order = (...epochs: EpochCertificate[]) => verdictOn(() => verifyEpochOrder(epochs));
    expect(order(first, second)).toBe('accepted');
    expect(order(second)).toBe('broken_chain');
    expect(order(first, { ...second, epoch: 3 })).toBe('broken_chain');
    expect(order(first, { ...second, previous: randomBytes(32) })).toBe('broken_chain');
    expect(order({ ...first, publicKey: randomBytes(32) }, second)).toBe('broken_chain');
  });
});

describe('a pending grant', () => {
  const pending = { caseId: randomId(), officerId: randomId(), epoch: 1 };
  const signature = signPendingGrant(cora, pending);

  it('is worth nothing when planted', () => {
    expect(verdictOn(() => verifyPendingGrant(pending, signature, cora.signKey))).toBe('accepted');
    expect(verdictOn(() => verifyPendingGrant(pending, randomBytes(64), cora.signKey))).toBe('bad_signature');
    expect(verdictOn(() => verifyPendingGrant(pending, signature, egan.signKey))).toBe('bad_signature');
    for (const change of [{ officerId: randomId() }, { caseId: randomId() }, { epoch: 2 }]) {
      const moved = { ...pending, ...change };
      expect(verdictOn(() => verifyPendingGrant(moved, signature, cora.signKey))).toBe('bad_signature');
    }
  });
});

describe('a fingerprint', () => {
  it('is short, stable and different for different keys', () => {
    const hers = keyFingerprint(cora.boxKey, cora.signKey);
    expect(hers).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){7}$/);
    expect(keyFingerprint(cora.boxKey, cora.signKey)).toBe(hers);
    expect(keyFingerprint(egan.boxKey, cora.signKey)).not.toBe(hers);
    expect(keyFingerprint(cora.boxKey, egan.signKey)).not.toBe(hers);
  });
});

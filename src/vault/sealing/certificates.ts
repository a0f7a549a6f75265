import { ascii, exactly, idBytes, joined, u64Seconds, unixSeconds } from '../codec/bytes';
import { HASH_BYTES, hash } from '../sodium/hash';
import { verifySignature } from '../sodium/sign';
import { refuseUnless, VaultRefused } from '../vault-refused';
import { epochBytes, type EpochPlace } from './contexts';

const KEY_BYTES = 32;
const NO_PREVIOUS = Buffer.alloc(HASH_BYTES);

/** What the force's root says of an officer: these are their public keys, until then. */
export interface OfficerCertificate {
  readonly forceId: string;
  readonly officerId: string;
  readonly boxKey: Buffer;
  readonly signKey: Buffer;
  readonly notAfter: Date;
}

/** What a member of the epoch before says of an epoch of a case or duty group: this is its public key. */
export interface EpochCertificate extends EpochPlace {
  readonly kind: 'case' | 'duty';
  readonly forceId: string;
  readonly publicKey: Buffer;
  readonly signerId: string;
  /** `epochSubjectHash` of the epoch before; null for the first. */
  readonly previous: Buffer | null;
  readonly notAfter: Date;
}

/** A newcomer who has no key yet and is to be given the epoch's secret, says the member who signs this. */
export interface PendingGrant extends EpochPlace {
  readonly officerId: string;
}

/** Throws unless one of the force's root keys signed it and it still holds. */
export function verifyOfficerCertificate(
  certificate: OfficerCertificate,
  signature: Buffer,
  rootKeys: readonly Buffer[],
  now: Date,
): void {
  const message = officerCertificateMessage(certificate);
  refuseUnless(
    rootKeys.some((rootKey) => isSignedBy(rootKey, message, signature)),
    'bad_signature',
  );
  refuseUnless(unixSeconds(now) < unixSeconds(certificate.notAfter), 'expired');
}

/**
 * Throws unless `signKey` (the certified key of `certificate.signerId`) signed it and it still holds. Whether the
 * signer was a member of the epoch before and is not revoked is for `cases` to ask of its rows.
 */
export function verifyEpochCertificate(
  certificate: EpochCertificate,
  signature: Buffer,
  signKey: Buffer,
  now: Date,
): void {
  verifySignature(signKey, epochCertificateMessage(certificate), signature);
  refuseUnless(unixSeconds(now) < unixSeconds(certificate.notAfter), 'expired');
}

/**
 * Throws unless the epochs count from 1 without a gap and each names the one before. Signatures are checked one by
 * one with `verifyEpochCertificate`, because each has its own signer.
 */
export function verifyEpochOrder(epochs: readonly EpochCertificate[]): void {
  let previous: Buffer = NO_PREVIOUS;
  epochs.forEach((certificate, index) => {
    refuseUnless(certificate.epoch === index + 1, 'broken_chain');
    refuseUnless((certificate.previous ?? NO_PREVIOUS).equals(previous), 'broken_chain');
    previous = epochSubjectHash(certificate);
  });
}

/** Throws unless this sign key left the pending grant: a row planted by SQL is worth nothing. */
export function verifyPendingGrant(pending: PendingGrant, signature: Buffer, signKey: Buffer): void {
  verifySignature(signKey, pendingGrantMessage(pending), signature);
}

/** The `previous` of the next epoch's certificate. */
export function epochSubjectHash(certificate: EpochCertificate): Buffer {
  return hash(epochSubject(certificate));
}

/** A short form of an officer's keys for people to compare: eight groups of four digits and letters. */
export function keyFingerprint(boxKey: Buffer, signKey: Buffer): string {
  const digest = hash(ascii('tp1-fingerprint'), exactly(boxKey, KEY_BYTES), exactly(signKey, KEY_BYTES));
  return (digest.subarray(0, 16).toString('hex').match(/.{4}/g) as string[]).join(' ');
}

export function officerCertificateMessage(certificate: OfficerCertificate): Buffer {
  return certificateMessage('officer.', officerSubject(certificate));
}

export function epochCertificateMessage(certificate: EpochCertificate): Buffer {
  return certificateMessage(certificate.kind === 'case' ? 'caseepoc' : 'dutyepoc', epochSubject(certificate));
}

export function pendingGrantMessage(pending: PendingGrant): Buffer {
  return joined(ascii('tp1-pend'), idBytes(pending.caseId), idBytes(pending.officerId), epochBytes(pending));
}

function certificateMessage(kind: string, subject: Buffer): Buffer {
  return joined(ascii('tp1-cert'), ascii(kind), hash(subject));
}

function officerSubject(certificate: OfficerCertificate): Buffer {
  return joined(
    idBytes(certificate.forceId),
    idBytes(certificate.officerId),
    exactly(certificate.boxKey, KEY_BYTES),
    exactly(certificate.signKey, KEY_BYTES),
    u64Seconds(certificate.notAfter),
  );
}

function epochSubject(certificate: EpochCertificate): Buffer {
  refuseUnless((certificate.previous === null) === (certificate.epoch === 1), 'bad_argument');
  return joined(
    idBytes(certificate.forceId),
    idBytes(certificate.caseId),
    epochBytes(certificate),
    exactly(certificate.publicKey, KEY_BYTES),
    idBytes(certificate.signerId),
    exactly(certificate.previous ?? NO_PREVIOUS, HASH_BYTES),
    u64Seconds(certificate.notAfter),
  );
}

function isSignedBy(key: Buffer, message: Buffer, signature: Buffer): boolean {
  try {
    verifySignature(key, message, signature);
    return true;
  } catch (refusal) {
    if (refusal instanceof VaultRefused && refusal.reason === 'bad_signature') return false;
    throw refusal;
  }
}

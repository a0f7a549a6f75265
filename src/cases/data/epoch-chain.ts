import {
  epochSubjectHash,
  hash,
  VaultRefused,
  verifyEpochCertificate,
  verifyEpochOrder,
  verifyPendingGrant,
  type EpochCertificate,
} from '../../vault';
import { keyHolders } from '../rules/key-holders';
import type { CaseEpoch } from './case-epoch.entity';
import type { EpochRows } from './case-key-rows';
import type { CaseVouching } from './case-vouching.entity';

/** An officer whose keys the force's root has certified, now or once. */
export interface Signer {
  readonly id: string;
  readonly forceId: string;
  readonly signKey: Buffer;
  /** Neither revoked nor past the certificate's end. */
  readonly current: boolean;
}

/** A case's key, after every signature that leads to it has been checked. */
export interface VerifiedChain {
  readonly epoch: number;
  readonly publicKey: Buffer;
  readonly notAfter: Date;
  readonly certificate: EpochCertificate;
  /** Who rightly holds the current key, by signatures and not by rows. */
  readonly holders: ReadonlySet<string>;
  /** Whose signed word stands for whom in the current epoch. */
  readonly voucherOf: ReadonlyMap<string, string>;
  readonly epochs: readonly CaseEpoch[];
  /** False once whoever signed the current epoch is revoked: a member must rotate before anything is sealed to it. */
  readonly signerCurrent: boolean;
  /** Every epoch's subject hash: what a later reading must begin with. */
  readonly subjects: readonly string[];
}

/** The rows do not prove the key they claim. Says nothing more: the log must not help whoever changed them. */
export class UnprovenKey extends Error {
  constructor(readonly because: string) {
    super(`case key not proven: ${because}`);
    this.name = 'UnprovenKey';
  }
}

export const certificateOf = (row: CaseEpoch): EpochCertificate => ({
  kind: 'case',
  forceId: row.forceId,
  caseId: row.caseId,
  epoch: row.epoch,
  publicKey: row.publicKey,
  signerId: row.signerId,
  previous: row.previous,
  notAfter: row.notAfter,
});

/**
 * Proves the current key of a case (TIP-PROTOCOL section 9): epochs count from 1 without a gap and name each other;
 * the first is signed by a certified officer of the case's own force, each later one by a holder of the one before.
 * Whether the last may still be sealed to depends on the day, and is the caller's to ask. Throws `UnprovenKey` or
 * `VaultRefused`.
 */
export function verifiedChain(
  { epochs, vouchings }: EpochRows,
  signers: ReadonlyMap<string, Signer>,
  forceId: string,
): VerifiedChain {
  verifyEpochOrder(epochs.map(certificateOf));
  const last = epochs.at(-1);
  if (!last) throw new UnprovenKey('no epoch');
  let holders: ReadonlySet<string> = new Set();
  let words: readonly CaseVouching[] = [];
  for (const epoch of epochs) {
    const signer = signers.get(epoch.signerId);
    if (!signer) throw new UnprovenKey('signer never certified');
    if (epoch.forceId !== forceId) throw new UnprovenKey('another force');
    const entitled = epoch.epoch === 1 ? signer.forceId === forceId : holders.has(signer.id);
    if (!entitled) throw new UnprovenKey('signer did not hold the epoch before');
    if ((epoch.retiredAt === null) !== (epoch === last)) throw new UnprovenKey('a later epoch is known');
    // An epoch of the past was good in its time; today's time is for the caller to compare with `notAfter`.
    verifyEpochCertificate(certificateOf(epoch), epoch.signature, signer.signKey, epoch.createdAt);
    words = verified(vouchings, epoch, signers);
    holders = keyHolders(signer.id, words);
  }
  const signerCurrent = signers.get(last.signerId)?.current === true;
  const certificate = certificateOf(last);
  const subjects = epochs.map((row) => epochSubjectHash(certificateOf(row)).toString('hex'));
  const voucherOf = new Map(words.map(({ officerId, voucherId }) => [officerId, voucherId]));
  return { ...certificate, certificate, holders, voucherOf, signerCurrent, epochs, subjects };
}

/** A fingerprint of everything the proof rests on: any changed byte is another reading. */
export function readingHash({ epochs, vouchings }: EpochRows, signers: ReadonlyMap<string, Signer>): string {
  const plain = [
    epochs.map(plainEpoch),
    vouchings.map(plainVouching),
    [...signers.values()].map(plainSigner),
  ];
  return hash(JSON.stringify(plain)).toString('hex');
}

function verified(
  vouchings: readonly CaseVouching[],
  { epoch }: CaseEpoch,
  signers: ReadonlyMap<string, Signer>,
): CaseVouching[] {
  return vouchings.filter((vouching) => vouching.epoch === epoch && isVouchedFor(vouching, signers));
}

/** True when the voucher's certified key really signed this word. */
export function isVouchedFor(vouching: CaseVouching, signers: ReadonlyMap<string, Signer>): boolean {
  const voucher = signers.get(vouching.voucherId);
  if (!voucher) return false;
  try {
    verifyPendingGrant(vouching, vouching.signature, voucher.signKey);
    return true;
  } catch (refusal) {
    // The vault gives its reason by throwing; here, a word that does not verify is a word not given.
    if (refusal instanceof VaultRefused) return false;
    throw refusal;
  }
}

const plainEpoch = (row: CaseEpoch) => [
  row.epoch,
  row.forceId,
  row.publicKey.toString('hex'),
  row.signerId,
  row.previous?.toString('hex') ?? null,
  row.notAfter.getTime(),
  row.signature.toString('hex'),
  row.createdAt.getTime(),
  row.retiredAt?.getTime() ?? null,
];

const plainVouching = (row: CaseVouching) => [
  row.epoch,
  row.officerId,
  row.voucherId,
  row.signature.toString('hex'),
];

const plainSigner = (signer: Signer) => [
  signer.id,
  signer.forceId,
  signer.signKey.toString('hex'),
  signer.current,
];

import { ascii, idBytes, joined } from '../codec/bytes';
import type { OfficerSeed, PasswordKey } from '../secrets/kinds';
import { bytesOf, keyFrom, randomSecret, wipingAfter, zeroingAfter, type Secret } from '../secrets/secret';
import { decrypt, encrypt } from '../sodium/aead';
import { boxPublicKey, boxSecretFromSeed } from '../sodium/box';
import { derive } from '../sodium/hash';
import { signPublicKey } from '../sodium/sign';

const CONTEXT = 'tp1offic';

/** How a wrap of the seed is opened. Every kind but the password's stands in the wrap's additional data. */
export type SeedWrapKind = 'password' | 'passkey' | 'key service';
const KIND_LABELS = { password: '', passkey: 'passkey.', 'key service': 'keyserv.' } as const;

/** `S`: made at enrolment. Everything of an officer's comes from it. */
export function newOfficerSeed(): OfficerSeed {
  return randomSecret('officer seed');
}

export function wrapOfficerSeed(
  seed: OfficerSeed,
  key: PasswordKey,
  officerId: string,
  kind: SeedWrapKind,
): Buffer {
  return encrypt(key, bytesOf(seed), seedContext(officerId, kind));
}

export function unwrapOfficerSeed(
  wrapped: Buffer,
  key: PasswordKey,
  officerId: string,
  kind: SeedWrapKind,
): OfficerSeed {
  return zeroingAfter(decrypt(key, wrapped, seedContext(officerId, kind)), (bytes) =>
    keyFrom('officer seed', bytes),
  );
}

/** The private keys of one officer while they are in use. Wipe them in a `finally`. */
export class OfficerKeys {
  readonly box: Secret<'officer box key'>;
  readonly signing: Secret<'officer signing seed'>;
  readonly seen: Secret<'officer seen key'>;
  readonly boxKey: Buffer;
  readonly signKey: Buffer;

  constructor(seed: OfficerSeed) {
    const boxSeed = derive('derived key', seed, 1, CONTEXT);
    this.box = wipingAfter([boxSeed], () => boxSecretFromSeed('officer box key', boxSeed));
    this.signing = derive('officer signing seed', seed, 2, CONTEXT);
    this.seen = derive('officer seen key', seed, 3, CONTEXT);
    this.boxKey = boxPublicKey(this.box);
    this.signKey = signPublicKey(this.signing);
  }

  wipe(): void {
    for (const secret of [this.box, this.signing, this.seen]) secret.wipe();
  }
}

export function officerKeys(seed: OfficerSeed): OfficerKeys {
  return new OfficerKeys(seed);
}

function seedContext(officerId: string, kind: SeedWrapKind): Buffer {
  return joined(ascii('tp1-officer-seed'), idBytes(officerId), ascii(KIND_LABELS[kind]));
}

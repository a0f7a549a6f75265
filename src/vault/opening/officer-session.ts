import type { OfficerSeed } from '../secrets/kinds';
import { bytesOf, keyFrom, wipingAfter, zeroingAfter } from '../secrets/secret';
import {
  newSessionKey,
  openSession,
  sealSession,
  sessionKeyFrom,
  sessionKeyText,
  sidHashOf,
  type SessionScope,
} from '../sessions';

/** What the row says of a session. */
export interface OfficerSessionClaim {
  readonly officerId: string;
  readonly expiresAt: Date;
}

export interface NewOfficerSession {
  /** `K`, for the cookie or the bearer token, and for nowhere else. */
  readonly cookie: string;
  readonly sidHash: Buffer;
  readonly sealedSeed: Buffer;
}

/** Signs an officer in: the seed is sealed under a key that only the cookie holds. */
export function newOfficerSession(seed: OfficerSeed, claim: OfficerSessionClaim): NewOfficerSession {
  const key = newSessionKey();
  return wipingAfter([key], () => {
    const row = sealSession(key, bytesOf(seed), scopeOf(claim));
    return { cookie: sessionKeyText(key), sidHash: row.sidHash, sealedSeed: row.sealed };
  });
}

/** What the row of a presented cookie is looked up by. Refuses what cannot be a cookie of ours. */
export function officerSessionLookup(cookie: string): Buffer {
  const key = sessionKeyFrom(cookie);
  return wipingAfter([key], () => sidHashOf(key));
}

/** The officer's seed, on any node. Fails with another cookie, a later expiry or another officer. */
export function openOfficerSession(
  cookie: string,
  sealedSeed: Buffer,
  claim: OfficerSessionClaim,
  now: Date,
): OfficerSeed {
  const key = sessionKeyFrom(cookie);
  return wipingAfter([key], () => {
    const payload = openSession(key, sealedSeed, scopeOf(claim), now);
    return zeroingAfter(payload, (bytes) => keyFrom('officer seed', bytes));
  });
}

function scopeOf({ officerId, expiresAt }: OfficerSessionClaim): SessionScope {
  return { label: 'tp1-session', ownerId: officerId, expiresAt };
}

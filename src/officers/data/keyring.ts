import { Injectable } from '@nestjs/common';
import type { OfficerActor, SignedInActor } from '../../kernel';
import { officerKeys, openOfficerSession, type OfficerKeys } from '../../vault/opening';
import { refuseOfficer } from '../officers.errors';
import { UnlockedSocket } from './unlocked-socket';

/** A session that was shown to be alive when the request began. */
export interface ShownSession {
  /** `K` as the browser sent it: in memory anyway for as long as the request is. */
  readonly credential: string;
  readonly sidHash: Buffer;
  readonly sealedSeed: Buffer;
  readonly officerId: string;
  readonly expiresAt: Date;
  readonly shownAt: Date;
  /** When the second factor was last proved in it; null while only the password was. */
  readonly provedAt: Date | null;
}

/**
 * The private keys of whoever is signed in, for as long as one piece of work takes. An actor object is only a name;
 * the keys belong to the very object that sign-in or the guard made, so that nobody can put one together.
 */
@Injectable()
export class Keyring {
  private readonly sessions = new WeakMap<SignedInActor, ShownSession>();

  constructor(private readonly unlocked: UnlockedSocket) {}

  /** Told by sign-in and by the guard: this object stands for that session. */
  belongsTo(actor: SignedInActor, session: ShownSession): void {
    this.sessions.set(actor, session);
  }

  /** The session behind an actor object, to end it. */
  sessionOf(actor: SignedInActor): ShownSession | null {
    return this.sessions.get(actor) ?? null;
  }

  /** Opens the officer's keys, lends them to the work, and wipes them whatever happens. Do not keep them. */
  async withKeys<T>(actor: OfficerActor, work: (keys: OfficerKeys) => T | Promise<T>): Promise<T> {
    const session = this.sessions.get(actor);
    if (!session) throw refuseOfficer('keys_not_open');
    const keys = keysOf(session);
    try {
      return await work(keys);
    } finally {
      keys.wipe();
    }
  }

  /** Lends the keys to everybody who waits for somebody's to be open. */
  announce(actor: OfficerActor): Promise<void> {
    return this.withKeys(actor, (keys) => this.unlocked.tell(actor, keys));
  }
}

/** Throws `VaultRefused` when the row was changed since. The caller wipes. */
export function keysOf({ credential, sealedSeed, officerId, expiresAt, shownAt }: ShownSession): OfficerKeys {
  const seed = openOfficerSession(credential, sealedSeed, { officerId, expiresAt }, shownAt);
  try {
    return officerKeys(seed);
  } finally {
    seed.wipe();
  }
}

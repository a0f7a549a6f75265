import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { VaultRefused } from '../../vault';
import { newOfficerSession, officerSessionLookup } from '../../vault/opening';
import { Keyring, type ShownSession } from '../data/keyring';
import { Sessions, type UnmarkedSession } from '../data/sessions.repository';
import { officerActor } from '../data/signed-in-actor';
import { halfLifetime, newLifetime } from '../rules/session-lifetime';
import type { OpenedAccount } from './check-password';

/** A session whose row is written. Nobody holds its keys until `opened`. */
export interface BegunSession {
  readonly actor: OfficerActor;
  readonly shown: ShownSession;
}

/** What a session begins with besides the officer's seed. */
export interface SessionBeginning {
  /** The session the browser held before: it ends. */
  readonly replaces: string | null;
  /** When the second factor was proved; null for whoever has none. */
  readonly provedAt: Date | null;
}

/** The second half of signing in: always a new key and a new row, whatever the browser brought. */
@Injectable()
export class BeginSession {
  constructor(
    private readonly sessions: Sessions,
    private readonly keyring: Keyring,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(
    tx: Tx,
    { officer, seed }: OpenedAccount,
    { replaces, provedAt }: SessionBeginning,
  ): Promise<BegunSession> {
    const now = this.clock.now();
    const lifetime = newLifetime(now);
    const { cookie, sidHash, sealedSeed } = newOfficerSession(seed, { officerId: officer.id, ...lifetime });
    const row = { sidHash, officerId: officer.id, sealedSeed, startedAt: now, ...lifetime };
    await this.write(tx, { officer, replaces }, { ...row, stage: 'open', provedAt });
    const actor = officerActor(officer);
    await this.audit.record(tx, {
      actor,
      forceId: officer.forceId,
      act: 'officer.signed_in',
      verb: 'consultation',
      subject: { kind: 'officer', id: officer.id },
    });
    const { expiresAt } = lifetime;
    const shown = { credential: cookie, sidHash, sealedSeed, officerId: officer.id, expiresAt, shownAt: now };
    return { actor, shown: { ...shown, provedAt } };
  }

  /**
   * Where the second factor is still awaited: the seed is kept as in a session, for ten minutes, under a key that only
   * this browser holds; and nobody is signed in by it. Answers that key.
   */
  async half(tx: Tx, { officer, seed }: OpenedAccount, replaces: string | null): Promise<string> {
    const now = this.clock.now();
    const lifetime = halfLifetime(now);
    const { cookie, sidHash, sealedSeed } = newOfficerSession(seed, { officerId: officer.id, ...lifetime });
    const row = { sidHash, officerId: officer.id, sealedSeed, startedAt: now, ...lifetime };
    await this.write(tx, { officer, replaces }, { ...row, stage: 'second_factor', provedAt: null });
    return cookie;
  }

  /** After the commit: the actor now holds its keys, and those who waited for somebody's are told. */
  async opened({ actor, shown }: BegunSession): Promise<void> {
    this.keyring.belongsTo(actor, shown);
    await this.keyring.announce(actor);
  }

  private async write(
    tx: Tx,
    { officer, replaces }: Pick<OpenedAccount, 'officer'> & Pick<SessionBeginning, 'replaces'>,
    row: UnmarkedSession,
  ): Promise<void> {
    const replaced = replaces === null ? null : lookupOf(replaces);
    if (replaced) await this.sessions.end(tx, replaced);
    await this.sessions.sweep(tx, row.startedAt);
    await this.sessions.begin(tx, row, officer);
  }
}

/** A cookie that is none of ours replaces nothing. */
function lookupOf(cookie: string): Buffer | null {
  try {
    return officerSessionLookup(cookie);
  } catch (refusal) {
    if (refusal instanceof VaultRefused) return null;
    throw refusal;
  }
}

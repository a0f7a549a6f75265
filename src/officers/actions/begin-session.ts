import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import type { Tx } from '../../platform';
import { VaultRefused } from '../../vault';
import { newOfficerSession, officerSessionLookup } from '../../vault/opening';
import { Keyring, type ShownSession } from '../data/keyring';
import { Sessions } from '../data/sessions.repository';
import { officerActor } from '../data/signed-in-actor';
import { newLifetime } from '../rules/session-lifetime';
import type { OpenedAccount } from './check-password';

/** A session whose row is written. Nobody holds its keys until `opened`. */
export interface BegunSession {
  readonly actor: OfficerActor;
  readonly shown: ShownSession;
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

  async run(tx: Tx, { officer, seed }: OpenedAccount, replaces: string | null): Promise<BegunSession> {
    const now = this.clock.now();
    const { expiresAt, idleUntil } = newLifetime(now);
    const { cookie, sidHash, sealedSeed } = newOfficerSession(seed, { officerId: officer.id, expiresAt });
    const row = { sidHash, officerId: officer.id, sealedSeed, startedAt: now, expiresAt, idleUntil };
    const replaced = replaces === null ? null : lookupOf(replaces);
    if (replaced) await this.sessions.end(tx, replaced);
    await this.sessions.sweep(tx, now);
    await this.sessions.begin(tx, row, officer);
    const actor = officerActor(officer);
    await this.audit.record(tx, {
      actor,
      forceId: officer.forceId,
      act: 'officer.signed_in',
      verb: 'consultation',
      subject: { kind: 'officer', id: officer.id },
    });
    const shown = { credential: cookie, sidHash, sealedSeed, officerId: officer.id, expiresAt, shownAt: now };
    return { actor, shown };
  }

  /** After the commit: the actor now holds its keys, and those who waited for somebody's are told. */
  async opened({ actor, shown }: BegunSession): Promise<void> {
    this.keyring.belongsTo(actor, shown);
    await this.keyring.announce(actor);
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

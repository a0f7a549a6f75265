import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { LOGGER, type Authenticator, type Credential, type Logger } from '../../platform';
import { VaultRefused } from '../../vault';
import { officerSessionLookup } from '../../vault/opening';
import { Keyring, keysOf, type ShownSession } from '../data/keyring';
import { Officers } from '../data/officers.repository';
import { Sessions } from '../data/sessions.repository';
import { isOfficerOfForce, officerActor, type OfficerOfForce } from '../data/signed-in-actor';
import { isAlive, refreshedIdle } from '../rules/session-lifetime';

/**
 * Answers who a cookie or token belongs to, on any node: the row says which officer, the credential opens the seed,
 * and the seed must give the officer's own keys. Whatever does not fit together is nobody, and so is whoever owes the second
 * factor.
 */
@Injectable()
export class ResumeSession implements Authenticator {
  constructor(
    private readonly sessions: Sessions,
    private readonly officers: Officers,
    private readonly keyring: Keyring,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  async authenticate({ value }: Credential): Promise<OfficerActor | null> {
    try {
      return await this.resume(value);
    } catch (refusal) {
      if (!(refusal instanceof VaultRefused)) throw refusal;
      // A cookie of another site is not worth a line; a row that was tampered with is.
      if (refusal.reason !== 'malformed') this.log.warn({ reason: refusal.reason }, 'session refused');
      return null;
    }
  }

  private async resume(credential: string): Promise<OfficerActor | null> {
    const now = this.clock.now();
    const session = await this.sessions.bySidHash(officerSessionLookup(credential));
    if (!session || session.stage !== 'open' || !isAlive(session, now)) return null;
    const officer = await this.officers.byId(session.officerId);
    if (!officer || officer.state !== 'enrolled' || !isOfficerOfForce(officer)) return null;
    if (!this.sessions.isOurs(session, officer)) {
      this.log.warn({ officer: officer.id }, 'session refused: this node did not begin it for these keys');
      return null;
    }
    const shown: ShownSession = { ...session, credential, shownAt: now };
    if (!opensKeysOf(officer, shown)) return null;
    const actor = officerActor(officer);
    this.keyring.belongsTo(actor, shown);
    await this.refresh(actor, session, now);
    return actor;
  }

  /** At most once a minute a session: its idle time moves on, and its keys are offered to those who wait. */
  private async refresh(
    actor: OfficerActor,
    session: { readonly sidHash: Buffer; readonly idleUntil: Date; readonly expiresAt: Date },
    now: Date,
  ): Promise<void> {
    const idleUntil = refreshedIdle(session, now);
    if (!idleUntil) return;
    const first = await this.sessions.refresh(session.sidHash, session.idleUntil, idleUntil);
    if (first) await this.keyring.announce(actor);
  }
}

function opensKeysOf({ boxKey, signKey }: OfficerOfForce, shown: ShownSession): boolean {
  const keys = keysOf(shown);
  keys.wipe();
  return boxKey?.equals(keys.boxKey) === true && signKey?.equals(keys.signKey) === true;
}

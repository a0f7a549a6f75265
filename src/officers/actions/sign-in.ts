import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, type OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { VaultRefused } from '../../vault';
import { SignInLanes } from '../data/sign-in-lanes.repository';
import { counted, remainingWait } from '../rules/sign-in-pace';
import { BeginSession } from './begin-session';
import { CheckPassword, type OpenedAccount } from './check-password';

export interface SignInAttempt {
  readonly email: string;
  readonly password: string;
  /** The browser's own mark, where it keeps one: a known browser is not slowed down by what strangers try. */
  readonly device: string | null;
  /** The session the browser still held: it ends now, so that none outlives a change of person. */
  readonly replaces: string | null;
}

export interface SignedIn {
  readonly ok: true;
  readonly actor: OfficerActor;
  /** `K` of TIP-PROTOCOL section 8: for the cookie or the bearer token, and for nowhere else. */
  readonly token: string;
  readonly expiresAt: Date;
}

/** A refusal as a value, because the form is shown again with it. It never says which of the two was wrong. */
export interface NotSignedIn {
  readonly ok: false;
  readonly code: 'sign_in_refused' | 'sign_in_too_soon' | 'sign_in_busy';
  readonly retryAfterSeconds: number;
}

/** How long somebody is asked to wait when all of a change of shift signs in at once. */
const BUSY_WAIT_MS = 5_000;

/**
 * Opens a session by password. Whether anybody has the e-mail changes neither the answer nor the work: the same
 * queries, the same lane, the same Argon2.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly lanes: SignInLanes,
    private readonly passwords: CheckPassword,
    private readonly sessions: BeginSession,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(attempt: SignInAttempt): Promise<SignedIn | NotSignedIn> {
    const email = attempt.email.trim().toLowerCase();
    const account = await this.passwords.accountOf(email);
    const { device } = attempt;
    const known = device !== null && (await this.lanes.knows(account.officerId, device));
    const lane = this.lanes.laneOf(email, known ? device : null);
    const wait = await this.takeTurn(lane);
    if (wait > 0) return refusal('sign_in_too_soon', wait);
    try {
      const opened = await this.passwords.open(account, attempt.password);
      return opened ? await this.begin(opened, lane, attempt) : refusal('sign_in_refused');
    } catch (error) {
      if (!(error instanceof VaultRefused && error.reason === 'too_busy')) throw error;
      return refusal('sign_in_busy', BUSY_WAIT_MS);
    }
  }

  /** Counts the attempt as failed before anything is tried; answers how long it must wait instead, if it must. */
  private takeTurn(lane: Buffer): Promise<number> {
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const standing = await this.lanes.lock(tx, lane, now);
      const wait = remainingWait(standing, now);
      if (wait === 0) await this.lanes.count(tx, lane, counted(standing, now));
      return wait;
    });
  }

  private async begin(opened: OpenedAccount, lane: Buffer, attempt: SignInAttempt): Promise<SignedIn> {
    const { device, replaces } = attempt;
    try {
      const begun = await this.work.run(async (tx) => {
        const now = this.clock.now();
        await this.lanes.forget(tx, lane);
        await this.lanes.sweep(tx, now);
        if (device !== null) await this.lanes.remember(tx, opened.officer.id, device, now);
        return this.sessions.run(tx, opened, replaces);
      });
      await this.sessions.opened(begun);
      const { credential, expiresAt } = begun.shown;
      return { ok: true, actor: begun.actor, token: credential, expiresAt };
    } finally {
      opened.seed.wipe();
    }
  }
}

function refusal(code: NotSignedIn['code'], waitMs = 0): NotSignedIn {
  return { ok: false, code, retryAfterSeconds: Math.ceil(waitMs / 1000) };
}

import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { VaultRefused } from '../../vault';
import { SecondFactors } from '../data/second-factors';
import { BeginSession } from './begin-session';
import { CheckPassword, type OpenedAccount } from './check-password';
import { SignInTurns } from './sign-in-turns';

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

/** The password was right, and the second factor is awaited (`SignInSecondStep`). Nobody is signed in. */
export interface HalfSignedIn {
  readonly ok: false;
  readonly code: 'second_factor_needed';
  /** What the second step is taken with, for ten minutes. */
  readonly half: string;
  readonly retryAfterSeconds: 0;
}

/** How long somebody is asked to wait when all of a change of shift signs in at once. */
const BUSY_WAIT_MS = 5_000;

/**
 * The first step of signing in: the password. Whether anybody has the e-mail changes neither the answer nor the work: the
 * same queries, the same lane, the same Argon2.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly turns: SignInTurns,
    private readonly passwords: CheckPassword,
    private readonly factors: SecondFactors,
    private readonly sessions: BeginSession,
  ) {}

  async run(attempt: SignInAttempt): Promise<SignedIn | HalfSignedIn | NotSignedIn> {
    const email = attempt.email.trim().toLowerCase();
    const account = await this.passwords.accountOf(email);
    const lane = await this.turns.laneOf(email, account.officerId, attempt.device);
    const wait = await this.turns.take(lane);
    if (wait > 0) return refusal('sign_in_too_soon', wait);
    try {
      const opened = await this.passwords.open(account, attempt.password);
      return opened ? await this.next(opened, lane, attempt) : refusal('sign_in_refused');
    } catch (error) {
      if (!(error instanceof VaultRefused && error.reason === 'too_busy')) throw error;
      return refusal('sign_in_busy', BUSY_WAIT_MS);
    }
  }

  private async next(
    opened: OpenedAccount,
    lane: Buffer,
    attempt: SignInAttempt,
  ): Promise<SignedIn | HalfSignedIn> {
    try {
      const more = await this.factors.hasAny(opened.officer.id);
      return more ? await this.half(opened, lane, attempt) : await this.begin(opened, lane, attempt);
    } finally {
      opened.seed.wipe();
    }
  }

  private half(opened: OpenedAccount, lane: Buffer, { replaces }: SignInAttempt): Promise<HalfSignedIn> {
    return this.work.run(async (tx) => {
      await this.turns.passed(tx, lane);
      const half = await this.sessions.half(tx, opened, replaces);
      return { ok: false, code: 'second_factor_needed', half, retryAfterSeconds: 0 };
    });
  }

  private async begin(
    opened: OpenedAccount,
    lane: Buffer,
    { device, replaces }: SignInAttempt,
  ): Promise<SignedIn> {
    const begun = await this.work.run(async (tx) => {
      await this.turns.passed(tx, lane);
      await this.turns.remember(tx, opened.officer.id, device);
      return this.sessions.run(tx, opened, { replaces, provedAt: null });
    });
    await this.sessions.opened(begun);
    const { credential, expiresAt } = begun.shown;
    return { ok: true, actor: begun.actor, token: credential, expiresAt };
  }
}

function refusal(code: NotSignedIn['code'], waitMs = 0): NotSignedIn {
  return { ok: false, code, retryAfterSeconds: Math.ceil(waitMs / 1000) };
}

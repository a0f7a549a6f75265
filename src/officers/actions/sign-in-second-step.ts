import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform';
import { HalfSessions } from '../data/half-sessions';
import { BeginSession } from './begin-session';
import { ProveSecondFactor, type BroughtFactor, type NotProved } from './prove-second-factor';
import type { SignedIn } from './sign-in';

/** There is no first step to go on from: it was longer than ten minutes ago, or never. */
export interface StepOver {
  readonly ok: false;
  readonly code: 'sign_in_step_over';
  readonly retryAfterSeconds: 0;
}

/** The second step of signing in: whoever gave the password shows their second factor, and gets a new session. */
@Injectable()
export class SignInSecondStep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly halves: HalfSessions,
    private readonly prove: ProveSecondFactor,
    private readonly sessions: BeginSession,
  ) {}

  /** `half` is what the first step answered. It can be tried again until its ten minutes are over. */
  async run(half: string, brought: BroughtFactor): Promise<SignedIn | NotProved | StepOver> {
    const found = await this.halves.find(half);
    if (!found) return { ok: false, code: 'sign_in_step_over', retryAfterSeconds: 0 };
    const proved = await this.prove.run(found.officer, brought, found.sidHash);
    if (!proved.ok) return proved;
    const opened = { officer: found.officer, seed: found.seed() };
    try {
      const { provedAt } = proved;
      const begun = await this.work.run((tx) => this.sessions.run(tx, opened, { replaces: half, provedAt }));
      await this.sessions.opened(begun);
      const { credential, expiresAt } = begun.shown;
      return { ok: true, actor: begun.actor, token: credential, expiresAt };
    } finally {
      opened.seed.wipe();
    }
  }
}

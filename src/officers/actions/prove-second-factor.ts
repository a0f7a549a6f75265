import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { CLOCK, type Clock } from '../../kernel';
import { UnitOfWork } from '../../platform';
import { SecondFactors } from '../data/second-factors';
import { officerActor, type OfficerOfForce } from '../data/signed-in-actor';
import { SignInTurns } from './sign-in-turns';

/** What somebody brings to show that they are more than a password, and the browser it comes from. */
export interface BroughtFactor {
  /** Six digits of the authenticator, or a recovery code. */
  readonly code: string;
  /** What the browser answered about a passkey; '' for whoever brings a code. */
  readonly answer?: string;
  readonly device: string | null;
}

export interface NotProved {
  readonly ok: false;
  readonly code: 'second_factor_refused' | 'second_factor_too_soon';
  readonly retryAfterSeconds: number;
}
export type ProvedFactor = { readonly ok: true; readonly provedAt: Date } | NotProved;

/** Looks at a second factor: each code once, and guessing at the pace of passwords. Both outcomes are written down. */
@Injectable()
export class ProveSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly turns: SignInTurns,
    private readonly factors: SecondFactors,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async run(officer: OfficerOfForce, brought: BroughtFactor, sidHash: Buffer): Promise<ProvedFactor> {
    const lane = await this.turns.laneOf(`second factor of ${officer.id}`, officer.id, brought.device);
    const wait = await this.turns.take(lane);
    if (wait > 0) return refusal('second_factor_too_soon', wait);
    return this.work.run(async (tx) => {
      const now = this.clock.now();
      const by = await this.factors.take(tx, officer.id, brought, { sidHash, now });
      if (by) {
        await this.turns.passed(tx, lane);
        await this.turns.remember(tx, officer.id, brought.device);
      }
      await this.audit.record(tx, {
        actor: officerActor(officer),
        forceId: officer.forceId,
        act: by ? 'officer.second_factor_proved' : 'officer.second_factor_failed',
        verb: 'consultation',
        subject: { kind: 'officer', id: officer.id },
        ...(by ? { facts: { by } } : {}),
      });
      return by ? { ok: true, provedAt: now } : refusal('second_factor_refused');
    });
  }
}

function refusal(code: NotProved['code'], waitMs = 0): NotProved {
  return { ok: false, code, retryAfterSeconds: Math.ceil(waitMs / 1000) };
}

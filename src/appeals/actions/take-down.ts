import { Injectable } from '@nestjs/common';
import { officerIdOf, type OfficialActor } from '../../kernel';
import type { Tx } from '../../platform';
import { Appeals } from '../data/appeals';
import { isOpen } from '../rules/edition-state';
import { AppealChanges } from './appeal-changes';
import type { EnteredAppeal } from './enter-appeal';
import type { WithdrawalCause } from '../rules/withdrawal-reason';
import { ReplaceLive } from './replace-live';
import { SealSnapshot } from './seal-snapshot';
import { ShowStills } from './show-stills';

export interface Withdrawing {
  readonly reason: string;
  readonly cause?: WithdrawalCause;
}

/** Takes down what is live and what waits to follow it, as part of a withdrawal. */
@Injectable()
export class TakeDown {
  constructor(
    private readonly appeals: Appeals,
    private readonly replace: ReplaceLive,
    private readonly stills: ShowStills,
    private readonly changes: AppealChanges,
    private readonly seal: SealSnapshot,
  ) {}

  async within(
    tx: Tx,
    actor: OfficialActor,
    entered: EnteredAppeal,
    { reason, cause = 'officer' }: Withdrawing,
  ): Promise<void> {
    const { appeal, latest, live } = entered;
    const now = this.changes.now();
    const withdrawn = {
      state: 'withdrawn',
      withdrawnAt: now,
      withdrawnBy: officerIdOf(actor),
      withdrawalReason: reason,
      withdrawalCause: cause,
      updatedAt: now,
    } as const;
    // An authority given before it came down says nothing about showing it again.
    if (isOpen(latest.state)) await this.appeals.change(tx, latest, withdrawn);
    if (!live) return;
    await this.appeals.change(tx, live, withdrawn);
    await this.seal.ended(tx, actor, entered, live, { cause: 'withdrawn', reason });
    const ids = await this.replace.leaving(tx, live);
    await this.stills.withdraw(tx, actor, appeal.forceId, { ids, reason });
    // What another appeal goes on showing stands by that one's days alone.
    await this.stills.time(tx, live);
  }
}

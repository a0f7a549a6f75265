import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { Stills, type StillRecord } from '../data/stills';
import { StillsOfTeam } from '../data/stills-of-team';
import { WITHDRAWAL_REASON_LIMIT } from '../rules/still-words';
import { refuseStill } from '../stills.errors';
import { StillChanges } from './still-changes';
import { WithdrawStills } from './withdraw-stills';

/** Takes one still from the public, by one officer, at once. Nothing stands in its way but a reason too long to keep. */
@Injectable()
export class WithdrawStill {
  constructor(
    private readonly ofTeam: StillsOfTeam,
    private readonly stills: Stills,
    private readonly withdrawStills: WithdrawStills,
    private readonly changes: StillChanges,
  ) {}

  async run(actor: OfficerActor, { ref, reason }: { ref: string; reason: string }): Promise<StillRecord> {
    const { id, forceId } = await this.ofTeam.withdrawable(actor, ref);
    if ([...reason].length > WITHDRAWAL_REASON_LIMIT) {
      throw refuseStill('still_words_not_valid', {}, [{ field: 'reason', code: 'still_reason_too_long' }]);
    }
    return this.changes.within(async (tx) => {
      const [still] = await this.withdrawStills.within(tx, actor, forceId, [id], reason);
      // Also where it went with an appeal already: that press may turn out a mistake, this one is about the picture.
      await this.stills.change(tx, still, { withdrawnByItself: true });
      return this.stills.lock(tx, forceId, id);
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel';
import type { Tx } from '../../platform';
import { ReleaseStills, WithdrawStills, type AuthorisedStill } from '../../stills';
import type { EditionRecord } from '../data/edition-records';
import { TimeStills } from './time-stills';

/** What becomes of the stills when what an appeal shows changes: released, withdrawn, and given their days. */
@Injectable()
export class ShowStills {
  constructor(
    private readonly releaseStills: ReleaseStills,
    private readonly withdrawStills: WithdrawStills,
    private readonly times: TimeStills,
  ) {}

  async release(tx: Tx, actor: Actor, forceId: string, shown: readonly AuthorisedStill[]): Promise<void> {
    await this.releaseStills.within(tx, actor, forceId, shown);
  }

  async withdraw(
    tx: Tx,
    actor: Actor,
    forceId: string,
    { ids, reason }: { readonly ids: readonly string[]; readonly reason: string },
  ): Promise<void> {
    await this.withdrawStills.within(tx, actor, forceId, ids, reason);
  }

  async time(tx: Tx, edition: EditionRecord): Promise<void> {
    await this.times.within(tx, edition);
  }
}

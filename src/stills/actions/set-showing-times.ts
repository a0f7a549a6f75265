import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import { Stills } from '../data/stills';
import type { ShowingTime } from '../rules/showing-time';

/** Tells stills from when and until when they may be shown, as part of what an appeal that shows them has come to. */
@Injectable()
export class SetShowingTimes {
  constructor(private readonly stills: Stills) {}

  /** By the still's id. In one order everywhere; whoever comes here may hold some of them already. */
  async within(tx: Tx, forceId: string, times: ReadonlyMap<string, ShowingTime>): Promise<void> {
    for (const id of [...times.keys()].sort()) {
      const [still, time] = [await this.stills.lock(tx, forceId, id), times.get(id)];
      if (time) await this.stills.change(tx, still, { ...time });
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { JobPayload } from '../../jobs';
import { RouteTip } from '../actions/route-tip';

/** Hears that a tip has come. */
@Injectable()
export class RouteTipJob {
  constructor(private readonly routeTip: RouteTip) {}

  async run({ tipId, forceId }: JobPayload): Promise<void> {
    await this.routeTip.run({ tipId: String(tipId), forceId: String(forceId) });
  }
}

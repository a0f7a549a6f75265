import { Injectable } from '@nestjs/common';
import { Cases, type Case } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { refuseStill } from '../stills.errors';
import { StillsOfTeam } from './stills-of-team';
import type { StillRecord } from './stills';

/** A still with the case it belongs to, for the pages that show both. */
@Injectable()
export class StillInCase {
  constructor(
    private readonly stills: StillsOfTeam,
    private readonly cases: Cases,
  ) {}

  async ofTeam(actor: OfficerActor, ref: string): Promise<{ inCase: Case; still: StillRecord }> {
    return this.withCase(await this.stills.still(actor, ref));
  }

  /** For whoever may withdraw it, on the team or not. */
  async withdrawable(actor: OfficerActor, ref: string): Promise<{ inCase: Case; still: StillRecord }> {
    return this.withCase(await this.stills.withdrawable(actor, ref));
  }

  private async withCase(still: StillRecord): Promise<{ inCase: Case; still: StillRecord }> {
    const inCase = await this.cases.byId(still.forceId, still.caseId);
    if (!inCase) throw refuseStill('still_not_found');
    return { inCase, still };
  }
}

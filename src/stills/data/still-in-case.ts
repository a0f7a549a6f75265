import { Injectable } from '@nestjs/common';
import { Cases, type MyCase } from '../../cases';
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

  async ofTeam(actor: OfficerActor, ref: string): Promise<{ inCase: MyCase; still: StillRecord }> {
    const still = await this.stills.still(actor, ref);
    const inCase = await this.caseOf(actor, still);
    if (!inCase) throw refuseStill('still_not_found');
    return { inCase, still };
  }

  /** For whoever may withdraw it; without its case for those who are on no team. */
  async withdrawable(
    actor: OfficerActor,
    ref: string,
  ): Promise<{ inCase: MyCase | null; still: StillRecord }> {
    const still = await this.stills.withdrawable(actor, ref);
    return { inCase: await this.caseOf(actor, still), still };
  }

  /** For whoever may watch it being taken down; without its case for those who are on no team. */
  async clocked(actor: OfficerActor, ref: string): Promise<{ inCase: MyCase | null; still: StillRecord }> {
    const still = await this.stills.clocked(actor, ref);
    return { inCase: await this.caseOf(actor, still), still };
  }

  private async caseOf(actor: OfficerActor, { caseId }: StillRecord): Promise<MyCase | null> {
    return (await this.cases.ofActor(actor)).find(({ id }) => id === caseId) ?? null;
  }
}

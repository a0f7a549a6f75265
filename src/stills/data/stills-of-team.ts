import { Injectable } from '@nestjs/common';
import { CaseTeams } from '../../cases';
import { may, type OfficerActor } from '../../kernel';
import { formatStillReference, parseStillReference } from '../rules/still-reference';
import { refuseStill } from '../stills.errors';
import { Stills, type StillRecord } from './stills';
import { Takedowns } from './takedowns';

/** The stills an officer may know of. What is not theirs is not there. */
@Injectable()
export class StillsOfTeam {
  constructor(
    private readonly stills: Stills,
    private readonly teams: CaseTeams,
    private readonly takedowns: Takedowns,
  ) {}

  /** A still of a case they are on, in whatever part. Of two forces' equal references their own force's comes first. */
  async still(actor: OfficerActor, ref: string): Promise<StillRecord> {
    for (const still of await this.named(actor, ref)) {
      if (await this.teams.partOf(actor, still.caseId)) return still;
    }
    throw refuseStill('still_not_found');
  }

  /**
   * A still they may take from the public: one of their cases, and any public one of their force. Whoever is on duty
   * at night withdraws alone, and is on no case's team.
   */
  async withdrawable(actor: OfficerActor, ref: string): Promise<StillRecord> {
    const ours = await this.named(actor, ref);
    const seen = ours.find(({ forceId, standing }) => forceId === actor.forceId && standing === 'public');
    return seen ?? this.still(actor, ref);
  }

  /**
   * A still whose places they may see and answer for: of their cases, and any of their force under a running clock for
   * those who may withdraw. Whoever took it down at night watches it go.
   */
  async clocked(actor: OfficerActor, ref: string): Promise<StillRecord> {
    const [ours] = await this.named(actor, ref);
    if (ours?.forceId === actor.forceId && may(actor.roles, 'stills.withdraw')) {
      if (await this.takedowns.running(ours.forceId, ours.id)) return ours;
    }
    return this.still(actor, ref);
  }

  private async named(actor: OfficerActor, ref: string): Promise<StillRecord[]> {
    const read = parseStillReference(ref);
    if (!read) return [];
    const found = await this.stills.anywhere(formatStillReference(read));
    const own = (still: StillRecord) => Number(still.forceId === actor.forceId);
    return found.sort((one, other) => own(other) - own(one));
  }
}

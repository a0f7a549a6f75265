import { Injectable } from '@nestjs/common';
import { Cases, CaseTeams, reads, type MyCase } from '../../cases';
import type { OfficerActor } from '../../kernel';
import { isId, type Tx } from '../../platform';
import { refuseTip } from '../tips.errors';
import { Tips } from './tips';
import { TipEnvelopes, type TipEnvelope } from './tip-envelopes';
import type { Tip } from './tip.entity';

/** The tips an officer may know of: those of the cases they read. Asked of the team at every act. */
@Injectable()
export class TipsOfTeam {
  constructor(
    private readonly cases: Cases,
    private readonly teams: CaseTeams,
    private readonly tips: Tips,
    private readonly envelopes: TipEnvelopes,
  ) {}

  /** The case under this reference, for those of its team who read tips. Press is told what a stranger is told. */
  async inCase(actor: OfficerActor, ref: string): Promise<MyCase> {
    const inCase = await this.cases.forActor(actor, ref);
    await this.teams.mustRead(actor, inCase.id);
    return inCase;
  }

  /** The tip's row, or the same refusal for what is not there as for what is not theirs. */
  async tip(actor: OfficerActor, id: string, tx?: Tx): Promise<Tip> {
    const tip = isId(id) ? await this.tips.anywhere(id, tx) : null;
    const part = tip && (await this.teams.partOf(actor, tip.caseId, tx));
    if (!tip || !part || !reads(part)) throw refuseTip('tip_not_found');
    return tip;
  }

  /** What a list shows of it, with its case. */
  async envelope(actor: OfficerActor, id: string): Promise<{ envelope: TipEnvelope; inCase: MyCase }> {
    const tip = await this.tip(actor, id);
    const envelope = await this.envelopes.one(tip.id, actor.id);
    const inCase = (await this.cases.ofActor(actor)).find((mine) => mine.id === tip.caseId);
    if (!envelope || !inCase) throw refuseTip('tip_not_found');
    return { envelope, inCase };
  }
}

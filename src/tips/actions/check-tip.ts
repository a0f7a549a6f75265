import { Injectable } from '@nestjs/common';
import type { OfficerActor } from '../../kernel';
import { PersonsSought } from '../../persons-sought';
import type { Tx } from '../../platform';
import { rowAgrees, type TipFinding } from '../rules/tip-findings';
import type { HeldTip } from './hold-tip';
import { KeepSeen } from './keep-seen';
import { ReportTip } from './report-tip';

/** Whether a tip that opened is what this officer saw last, and what its sender said. What is not is reported. */
@Injectable()
export class CheckTip {
  constructor(
    private readonly keepSeen: KeepSeen,
    private readonly persons: PersonsSought,
    private readonly report: ReportTip,
  ) {}

  async run(tx: Tx, actor: OfficerActor, held: HeldTip): Promise<TipFinding[]> {
    const findings: TipFinding[] = [];
    const seen = await this.keepSeen.run(tx, actor, held);
    if (seen) findings.push(seen);
    if (!(await this.agrees(tx, held))) findings.push('row_changed');
    for (const finding of findings) await this.report.found(tx, actor, held.tip, finding);
    return findings;
  }

  private async agrees(tx: Tx, { tip, talk }: HeldTip): Promise<boolean> {
    const [first] = talk.messages;
    if (first?.speaker !== 'tipster') return false;
    const { forceId, personId, kind, hazard } = tip;
    const person = personId === null ? null : await this.persons.byId(forceId, personId, tx);
    return rowAgrees(first.message, { kind, hazard, person: person?.number ?? null });
  }
}

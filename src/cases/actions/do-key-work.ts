import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform';
import type { Case } from '../data/case.entity';
import type { KeyWork } from '../rules/key-work';
import { DismissMembers } from './dismiss-members';
import { FillPendingGrants } from './fill-pending-grants';
import type { KeyGiver } from './give-key';
import { RotateCaseKey } from './rotate-case-key';

/** Does for a case's key what the rule found waiting. Part of actions that hold the case's row. */
@Injectable()
export class DoKeyWork {
  constructor(
    private readonly dismiss: DismissMembers,
    private readonly rotate: RotateCaseKey,
    private readonly fill: FillPendingGrants,
  ) {}

  async run(tx: Tx, giver: KeyGiver, tended: Case, work: KeyWork): Promise<void> {
    const { id: caseId, forceId } = tended;
    const rotated = await this.dismiss.run(tx, giver, tended, work.dismiss);
    // With a new key it was also given to everybody who waited.
    if (rotated) return;
    if (work.rotate) await this.rotate.run(tx, giver, { caseId, forceId });
    else if (work.give.length > 0) await this.fill.run(tx, giver, tended, work.give);
  }
}

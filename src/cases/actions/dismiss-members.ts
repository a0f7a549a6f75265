import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit';
import { Sessions } from '../../officers';
import type { Tx } from '../../platform';
import type { Case } from '../data/case.entity';
import { CaseTeams } from '../data/case-teams';
import { reads } from '../rules/team';
import type { KeyGiver } from './give-key';
import { RotateCaseKey } from './rotate-case-key';

/**
 * Takes officers off a team, whatever the reason: their rows and grants and sessions go, then the key changes once.
 * Part of actions that hold the case's row and have asked the rule.
 */
@Injectable()
export class DismissMembers {
  constructor(
    private readonly teams: CaseTeams,
    private readonly sessions: Sessions,
    private readonly rotate: RotateCaseKey,
    private readonly audit: Audit,
  ) {}

  /** True when the key changed with it. */
  async run(tx: Tx, giver: KeyGiver, from: Case, officerIds: readonly string[]): Promise<boolean> {
    const { id: caseId, forceId } = from;
    const leaving = (await this.teams.membersOf(caseId, tx)).filter((one) =>
      officerIds.includes(one.officerId),
    );
    for (const { officerId, part } of leaving) {
      await this.teams.remove(tx, caseId, officerId);
      await this.sessions.endAllOf(tx, officerId);
      await this.audit.record(tx, {
        actor: giver.actor,
        forceId,
        act: 'case.member_removed',
        verb: 'alteration',
        subject: { kind: 'officer', id: officerId },
        caseId,
        facts: { part },
      });
    }
    // Press held nothing, so nothing needs changing when they leave.
    const rotates = leaving.some(({ part }) => reads(part));
    if (rotates) await this.rotate.run(tx, giver, { caseId, forceId });
    return rotates;
  }
}

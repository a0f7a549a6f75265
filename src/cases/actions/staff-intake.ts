import { Injectable } from '@nestjs/common';
import type { Colleague } from '../../officers';
import { UnitOfWork, type Tx } from '../../platform';
import { Cases } from '../data/cases';
import { StandingsOfTeams, type TeamMember } from '../data/team-standings';
import { removalBlocker } from '../rules/team';
import { AdmitMember } from './admit-member';
import { DismissMembers } from './dismiss-members';
import type { KeyGiver } from './give-key';

/** Keeps the intake's team the same as the incident room: whoever comes is let in, whoever changed jobs goes. */
@Injectable()
export class StaffIntake {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: Cases,
    private readonly standings: StandingsOfTeams,
    private readonly admit: AdmitMember,
    private readonly dismiss: DismissMembers,
  ) {}

  async run(giver: KeyGiver, intakeId: string, staff: readonly Colleague[]): Promise<void> {
    if (!(await this.changes(giver, intakeId, staff))) return;
    await this.work.run(async (tx) => {
      const intake = await this.cases.lock(tx, intakeId);
      const changes = await this.changes(giver, intakeId, staff, tx);
      if (!changes) return;
      for (const newcomer of changes.come) await this.admit.run(tx, giver, intake, newcomer, 'member');
      await this.dismiss.run(tx, giver, intake, changes.go);
    });
  }

  /** null when nothing has changed, or this officer holds no key of the intake to give. */
  private async changes(giver: KeyGiver, intakeId: string, staff: readonly Colleague[], tx?: Tx) {
    const { members, key } = await this.standings.of(intakeId, tx);
    const holds = members.some(({ officerId, enrolled }) => officerId === giver.actor.id && enrolled);
    if (!key || !holds) return null;
    const come = staff.filter(({ id }) => !members.some(({ officerId }) => officerId === id));
    const go = departed(members, staff);
    return come.length + go.length > 0 ? { come, go } : null;
  }
}

/** One at a time, each judged by those who would be left: the intake never loses its last two readers. */
function departed(members: readonly TeamMember[], staff: readonly Colleague[]): string[] {
  let left = members;
  for (const { officerId, officer } of members) {
    const stays = officer.state === 'revoked' || staff.some(({ id }) => id === officerId);
    if (stays || removalBlocker(left, officerId)) continue;
    left = left.filter((member) => member.officerId !== officerId);
  }
  return members.filter((member) => !left.includes(member)).map(({ officerId }) => officerId);
}

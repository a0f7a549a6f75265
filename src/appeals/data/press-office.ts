import { Injectable } from '@nestjs/common';
import { CaseTeams } from '../../cases';
import { OfficerDirectory, type Colleague } from '../../officers';
import type { Tx } from '../../platform';

/** Who looks after the appeals of a case. */
@Injectable()
export class PressOffice {
  constructor(
    private readonly teams: CaseTeams,
    private readonly directory: OfficerDirectory,
  ) {}

  /** The press officers attached to the case; where none is left, whoever leads it. Nobody who has been revoked. */
  async ofCase(caseId: string, tx?: Tx): Promise<Colleague[]> {
    const team = await this.teams.membersOf(caseId, tx);
    const ids = (part: string) =>
      team.filter((member) => member.part === part).map(({ officerId }) => officerId);
    const press = await this.enrolled(ids('press'), tx);
    return press.length > 0 ? press : this.enrolled(ids('lead'), tx);
  }

  private async enrolled(ids: readonly string[], tx?: Tx): Promise<Colleague[]> {
    const officers = await this.directory.byIds(ids, tx);
    return officers.filter(({ state }) => state === 'enrolled');
  }
}

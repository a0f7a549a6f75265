import { Injectable } from '@nestjs/common';
import { CaseTeams } from '../../cases';
import { OfficerDirectory, type Colleague } from '../../officers';
import type { Tx } from '../../platform';
import type { Reader } from '../rules/who-answers';

/** A reader with the name and address they have. */
export type NamedReader = Reader & { readonly officer: Colleague };

/** Those of a case's team who read its tips and have not been revoked: nobody else can answer for one. */
@Injectable()
export class ReadersOfCase {
  constructor(
    private readonly teams: CaseTeams,
    private readonly directory: OfficerDirectory,
  ) {}

  async of(caseId: string, tx?: Tx): Promise<NamedReader[]> {
    const team = await this.teams.readers(caseId, tx);
    const officers = await this.directory.byIds(
      team.map(({ officerId }) => officerId),
      tx,
    );
    return team.flatMap(({ officerId, part }) => {
      const officer = officers.find(({ id }) => id === officerId);
      if (officer?.state !== 'enrolled') return [];
      const operates = officer.roles.includes('incident_room_operator');
      return [{ id: officerId, leads: part === 'lead', operates, officer }];
    });
  }
}

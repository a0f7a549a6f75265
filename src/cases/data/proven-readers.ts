import { Injectable } from '@nestjs/common';
import { OfficerDirectory, type CertifiedOfficer } from '../../officers';
import type { Tx } from '../../platform';
import { provenMembers } from '../rules/key-holders';
import { CaseKeyRows } from './case-key-rows';
import { CaseTeams } from './case-teams';
import type { VerifiedChain } from './epoch-chain';

/** Members of a team whom signatures prove, with and without keys of their own. */
export interface ReadersOfEpoch {
  readonly readers: readonly CertifiedOfficer[];
  readonly waiting: readonly string[];
}

/** Who of a team's rows is also proven by signatures, and so goes along into the next epoch. */
@Injectable()
export class ProvenReaders {
  constructor(
    private readonly teams: CaseTeams,
    private readonly officers: OfficerDirectory,
    private readonly rows: CaseKeyRows,
  ) {}

  async of(tx: Tx, caseId: string, { epoch, holders, voucherOf }: VerifiedChain): Promise<ReadersOfEpoch> {
    const grants = await this.rows.grantsIn(caseId, epoch, tx);
    const granted = new Set(grants.map(({ officerId }) => officerId));
    const team = (await this.teams.readers(caseId, tx)).map(({ officerId }) => ({
      officerId,
      granted: granted.has(officerId),
    }));
    const proven = [...provenMembers(team, holders, voucherOf)];
    const certified = await this.officers.certified(proven, tx);
    return {
      readers: proven.flatMap((officerId) => certified.get(officerId) ?? []),
      waiting: proven.filter((officerId) => !certified.has(officerId)),
    };
  }
}

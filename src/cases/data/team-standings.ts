import { Injectable } from '@nestjs/common';
import { DomainError } from '../../kernel';
import { OfficerDirectory, type Colleague } from '../../officers';
import type { Tx } from '../../platform';
import { provenMembers } from '../rules/key-holders';
import { keyStanding, type KeyStanding, type Part, type Standing } from '../rules/team';
import { CaseKeyRows } from './case-key-rows';
import { CaseKeys } from './case-keys';
import { CaseTeams } from './case-teams';
import type { CaseGrant } from './case-grant.entity';
import type { CaseMember } from './case-member.entity';
import type { VerifiedChain } from './epoch-chain';

/** A member of a team, as colleagues see them. */
export interface TeamMember extends Standing {
  readonly officerId: string;
  readonly officer: Colleague;
  readonly part: Part;
  readonly key: KeyStanding;
  readonly enrolled: boolean;
  /** Of their certified keys, for comparing aloud; null while there are none. */
  readonly fingerprint: string | null;
  readonly given: { readonly by: string; readonly at: Date } | null;
  readonly addedAt: Date;
}

/** The proof of the current key, as far as people are told of it. */
export interface StandingOfKey {
  readonly epoch: number;
  readonly signerCurrent: boolean;
  readonly notAfter: Date;
}

/** A team with where each stands. `key` is null when the key's signatures do not hold together. */
export interface TeamStandings {
  readonly members: readonly TeamMember[];
  readonly key: StandingOfKey | null;
}

/** Puts together what rows, signatures and certificates say of a team. */
@Injectable()
export class StandingsOfTeams {
  constructor(
    private readonly teams: CaseTeams,
    private readonly officers: OfficerDirectory,
    private readonly keys: CaseKeys,
    private readonly rows: CaseKeyRows,
  ) {}

  async of(caseId: string, tx?: Tx): Promise<TeamStandings> {
    const rows = await this.teams.membersOf(caseId, tx);
    const ids = rows.map(({ officerId }) => officerId);
    const officers = new Map((await this.officers.byIds(ids, tx)).map((officer) => [officer.id, officer]));
    const certified = await this.officers.certified(ids, tx);
    const chain = await this.chainOf(caseId, tx);
    const grants = chain ? await this.rows.grantsIn(caseId, chain.epoch, tx) : [];
    const proven = provenOf(rows, officers, chain, grants);
    const members = rows.flatMap((row): TeamMember[] => {
      const officer = officers.get(row.officerId);
      if (!officer) return [];
      const grant = grants.find((one) => one.officerId === row.officerId);
      const key = keyStanding({
        part: row.part,
        revoked: officer.state === 'revoked',
        certified: certified.has(row.officerId),
        vouchedFor: proven.has(row.officerId),
        granted: grant !== undefined,
      });
      const fingerprint = certified.get(row.officerId)?.fingerprint ?? null;
      const { officerId, part, addedAt } = row;
      return [
        {
          officerId,
          part,
          addedAt,
          officer,
          key,
          enrolled: key === 'holds',
          fingerprint,
          given: givenOf(grant),
        },
      ];
    });
    return { members, key: chain };
  }

  /** A page must be shown, and people removed, even where the proof has been broken. */
  private async chainOf(caseId: string, tx?: Tx): Promise<VerifiedChain | null> {
    try {
      return await this.keys.history(caseId, tx);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'case_key_unverified') return null;
      throw error;
    }
  }
}

/** Revoked officers vouch for nobody any more, whatever rows of theirs are left. */
function provenOf(
  rows: readonly CaseMember[],
  officers: ReadonlyMap<string, Colleague>,
  chain: VerifiedChain | null,
  grants: readonly CaseGrant[],
): ReadonlySet<string> {
  if (!chain) return new Set();
  const team = rows
    .filter(({ reads, officerId }) => reads && officers.get(officerId)?.state !== 'revoked')
    .map(({ officerId }) => ({ officerId, granted: grants.some((grant) => grant.officerId === officerId) }));
  return provenMembers(team, chain.holders, chain.voucherOf);
}

const givenOf = (grant: CaseGrant | undefined) => (grant ? { by: grant.givenBy, at: grant.givenAt } : null);

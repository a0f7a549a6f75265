import { Injectable } from '@nestjs/common';
import { OfficerDirectory } from '../../officers';
import { DataSource } from '../../platform';

/** A key that was given without a press of the giver's, because theirs were open. */
export interface GivenKey {
  readonly caseId: string;
  readonly name: string;
  readonly fingerprint: string;
  readonly at: Date;
}

interface GivenRow {
  readonly case_id: string;
  readonly officer_id: string;
  readonly fingerprint: string;
  readonly given_at: Date;
}

/** Who was given a key through whose sign-in. */
@Injectable()
export class GivenKeys {
  constructor(
    private readonly db: DataSource,
    private readonly officers: OfficerDirectory,
  ) {}

  /**
   * Grants that were filled later than they were vouched for, and newcomers the intake let in. Those given to the
   * whole team with a new epoch are no news.
   */
  async bySigningIn(giverId: string, since: Date): Promise<GivenKey[]> {
    const rows: GivenRow[] = await this.db.query(
      `SELECT g.case_id, g.officer_id, g.fingerprint, g.given_at
       FROM sealed.case_grants g
       JOIN sealed.case_vouchings v USING (case_id, epoch, officer_id)
       JOIN case_members m USING (case_id, officer_id)
       JOIN cases c ON c.id = g.case_id
       WHERE g.given_by = $1 AND g.officer_id <> $1 AND g.given_at >= $2
         AND (v.created_at < g.given_at OR (c.kind = 'intake' AND m.added_at = g.given_at))
       ORDER BY g.given_at`,
      [giverId, since],
    );
    const officers = await this.officers.byIds(rows.map((row) => row.officer_id));
    return rows.flatMap((row) => {
      const officer = officers.find(({ id }) => id === row.officer_id);
      if (!officer) return [];
      const { name } = officer;
      return [{ caseId: row.case_id, name, fingerprint: row.fingerprint, at: row.given_at }];
    });
  }
}

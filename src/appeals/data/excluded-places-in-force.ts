import { Injectable } from '@nestjs/common';
import { DataSource, type Tx } from '../../platform';

/** A case may have several appeals, each with an authority in force. */
const IN_FORCE = `
  SELECT p.case_id AS "caseId", array_agg(DISTINCT place) AS places
    FROM authorities a
    JOIN editions e ON e.id = a.edition_id AND e.state IN ('authorised', 'scheduled', 'published')
    JOIN appeals p ON p.id = e.appeal_id AND p.case_id = ANY ($1)
    CROSS JOIN unnest(a.excluded_places) AS place
   WHERE a.decision = 'granted'
   GROUP BY p.case_id`;

/** What the authorities in force exclude, for the stills of their cases. */
@Injectable()
export class ExcludedPlacesInForce {
  constructor(private readonly db: DataSource) {}

  async of(caseIds: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows: { caseId: string; places: string[] }[] = await (tx ?? this.db).query(IN_FORCE, [caseIds]);
    return new Map(rows.map(({ caseId, places }) => [caseId, places]));
  }
}

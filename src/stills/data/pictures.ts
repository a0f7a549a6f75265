import { Injectable } from '@nestjs/common';
import { showablePersonSql } from '../../persons-sought';
import { DataSource, isId } from '../../platform';
import type { PublicRenditionKey } from '../rules/rendition-name';
import { refuseStill } from '../stills.errors';

/** What serving one file of a still needs. */
export interface StoredPicture {
  readonly objectKey: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly reference: string;
}

/** `isPublic` for Postgres, over a still and its person. A test holds it against the rule. */
export const publicStillSql = (still: string, person: string): string => `(
  ${still}.state = 'public' AND ${still}.released_round = ${person}.showing_round
  AND ${showablePersonSql(person)}
)`;

/**
 * The one question behind every picture the public loads: three rows by their primary keys. It is asked anew each
 * time, in every process, which is what makes a withdrawal take effect everywhere with its commit.
 */
export const PUBLIC_PICTURE = `
  SELECT r.object_key AS "objectKey", r.sha256, r.bytes, s.reference, ${publicStillSql('s', 'p')} AS "isPublic"
  FROM stills s
  JOIN persons_sought p ON p.id = s.person_id
  JOIN still_renditions r ON r.still_id = s.id AND r.framing = $2 AND r.width = $3 AND r.format = $4
  WHERE s.id = $1 AND s.released_at IS NOT NULL`;

/** Where the files of stills are, for those who serve them. Originals are not among them. */
@Injectable()
export class Pictures {
  constructor(private readonly db: DataSource) {}

  /** A file the public may load now. Never public and never there are one answer; withdrawn is another. */
  async forThePublic(
    stillId: string,
    { framing, width, format }: PublicRenditionKey,
  ): Promise<StoredPicture> {
    if (!isId(stillId)) throw refuseStill('still_not_found');
    const [found]: (StoredPicture & { isPublic: boolean })[] = await this.db.query(PUBLIC_PICTURE, [
      stillId,
      framing,
      width,
      format,
    ]);
    if (!found) throw refuseStill('still_not_found');
    if (!found.isPublic) throw refuseStill('still_withdrawn');
    return found;
  }

  /** The objects that rows still point at, among these keys. */
  async inUse(keys: readonly string[]): Promise<Set<string>> {
    const rows: { key: string }[] = await this.db.query(
      `SELECT original_key AS key FROM stills WHERE original_key = ANY ($1)
       UNION ALL SELECT object_key FROM still_renditions WHERE object_key = ANY ($1)
       UNION ALL SELECT object_key FROM places_shown WHERE object_key = ANY ($1)`,
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }
}

import type { TestApp } from '../support/app';

/** Everything a refused act could have left: rows, log entries and jobs. Equal before and after means no trace. */
export async function traces(house: TestApp): Promise<object> {
  const [rows]: object[] = await house.database.dataSource.query(`
    SELECT (SELECT md5(string_agg(a::text, '' ORDER BY id)) FROM appeals a) AS appeals,
      (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM editions e) AS editions,
      (SELECT md5(string_agg(s::text, '' ORDER BY edition_id, position)) FROM edition_stills s) AS chosen,
      (SELECT md5(string_agg(d::text, '' ORDER BY edition_id, officer_id)) FROM edition_drafters d) AS drafters,
      (SELECT md5(string_agg(p::text, '' ORDER BY edition_id, person_id)) FROM edition_persons p) AS persons,
      (SELECT md5(string_agg(u::text, '' ORDER BY id)) FROM authorities u) AS authorities,
      (SELECT md5(string_agg(k::text, '' ORDER BY id)) FROM kept_wordings k) AS kept,
      (SELECT md5(string_agg(s::text, '' ORDER BY id)) FROM stills s) AS stills,
      (SELECT count(*) FROM audit_entries WHERE act LIKE 'appeal.%' OR act LIKE 'still.%') AS entries,
      (SELECT count(*) FROM pgboss.job WHERE data->>'appealId' IS NOT NULL) AS jobs`);
  return rows!;
}

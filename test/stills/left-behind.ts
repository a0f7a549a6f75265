import { OBJECT_STORE, type ObjectStore } from '../../src/platform';
import type { TestApp } from '../support/app';

/** Everything a refused act could have left: rows, log entries and files. Equal before and after means no trace. */
export async function traces(house: TestApp): Promise<object> {
  const [rows]: object[] = await house.database.dataSource.query(`
    SELECT (SELECT count(*) FROM stills) AS stills, (SELECT count(*) FROM still_faces) AS faces,
      (SELECT count(*) FROM still_renditions) AS renditions, (SELECT count(*) FROM persons_sought) AS persons,
      (SELECT count(*) FROM audit_entries WHERE act LIKE 'still.%' OR act LIKE 'person.%') AS entries,
      (SELECT md5(string_agg(s::text, '' ORDER BY id)) FROM stills s) AS content`);
  return { ...rows, objects: await objectKeys(house) };
}

export async function objectKeys(house: TestApp): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of house.get<ObjectStore>(OBJECT_STORE).list('')) keys.push(key);
  return keys.sort();
}

import { PrepareStill } from '../../src/stills';
import { WriteStillRevisions1764000091000 } from '../../migrations/1764000091000-write-still-revisions';
import { testApp } from '../support/app';
import { asOwner } from '../support/owner';
import { theWorld, World } from '../world';

interface Row {
  readonly still_id: string;
  readonly revision: number;
  readonly files: readonly object[];
}

describe('writing down how stills are prepared that stood there already', () => {
  const house = testApp({ standing: theWorld('officers') });
  const ALL = 'SELECT * FROM still_revisions ORDER BY still_id, revision';
  const inOrder = ({ files, ...row }: Row) => ({
    ...row,
    files: files.map((file) => JSON.stringify(Object.entries(file).sort())).sort(),
  });

  it('says of each its present revision as it was said when it was made, and of those before nothing', async () => {
    const world = new World(house);
    const { ada } = await world.officers();
    await world.persons();
    await world.still({ file: 'still-7.jpg', person: 1 });
    const prepared = await world.still({ file: 'still-7.jpg', person: 2, until: 'prepared' });
    const words = { place: 'High street, Romford', capturedAt: new Date('2025-11-14T17:52:09.250Z') };
    await house.get(PrepareStill).run(ada.actor, { ref: prepared.reference, words });

    await asOwner(house.database, async (owner) => {
      const { rows: before } = await owner.query<Row>(ALL);
      expect(before.map(({ revision }) => revision).sort()).toEqual([1, 1, 2, 3]);
      await owner.query('ALTER TABLE still_revisions DISABLE TRIGGER USER');
      await owner.query('DELETE FROM still_revisions');
      const migration = new WriteStillRevisions1764000091000();
      const runner = { query: (sql: string) => owner.query(sql) };
      await migration.up(runner as never);
      const { rows: after } = await owner.query<Row>(ALL);
      const present = before.filter(({ still_id, revision }) => still_id !== prepared.id || revision === 3);
      expect(after.map(inOrder)).toEqual(present.map(inOrder));

      // Once more adds nothing, and one whose preparer the log does not know is left out.
      await migration.up(runner as never);
      expect((await owner.query(ALL)).rows).toHaveLength(2);
      await owner.query('DELETE FROM still_revisions');
      await owner.query('UPDATE stills SET revision = 9 WHERE id = $1', [prepared.id]);
      await migration.up(runner as never);
      expect((await owner.query(ALL)).rows).toHaveLength(1);
    });
  });
});

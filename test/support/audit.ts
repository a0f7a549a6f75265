import type { DataSource } from 'typeorm';
import { eventually } from './eventually';

/** An entry as it stands in the database. */
export interface LoggedEntry {
  readonly id: string;
  readonly act: string;
  readonly verb: string;
  readonly at: Date | null;
  readonly day: string;
  readonly force_id: string;
  readonly actor_id: string | null;
  readonly actor_name: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly case_id: string | null;
  readonly purpose: string | null;
  readonly recipient: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Everything the log holds about one thing, oldest first. */
export async function entriesAbout(db: DataSource, subjectId: string): Promise<LoggedEntry[]> {
  return db.query(
    `SELECT e.*, to_char(e.day, 'YYYY-MM-DD') AS day FROM audit_entries e
      WHERE e.subject_id = $1 ORDER BY e.day, e.at, e.serial, e.id`,
    [subjectId],
  );
}

/** The last thing that was done to it, or undefined. */
export async function lastEntryAbout(db: DataSource, subjectId: string): Promise<LoggedEntry | undefined> {
  return (await entriesAbout(db, subjectId)).at(-1);
}

/** Resolves when the sequencer has linked all there is. */
export async function untilLinked(db: DataSource, withinMs = 20_000): Promise<void> {
  const waiting = async (): Promise<number> => {
    const [row] = await db.query<{ n: number }[]>('SELECT count(*)::int AS n FROM audit_waiting');
    return row?.n ?? 0;
  };
  await eventually(waiting, (n) => n === 0, withinMs);
}

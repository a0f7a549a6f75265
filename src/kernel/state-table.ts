/** Which state may follow which. Every state of the union must have a row, even when nothing follows it. */
export type StateTable<S extends string> = Readonly<Record<S, readonly S[]>>;

/** True when the table lets `from` become `to`. Staying where one is is never a change. */
export function mayBecome<S extends string>(table: StateTable<S>, from: S, to: S): boolean {
  return table[from].includes(to);
}

/** The states nobody can reach from `first`: a table with any is wrong, and a test says so. */
export function unreachableStates<S extends string>(table: StateTable<S>, first: S): S[] {
  const seen = new Set<S>([first]);
  const queue: S[] = [first];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const next of table[state]) {
      if (!seen.has(next)) {
        seen.add(next);
        queue.push(next);
      }
    }
  }
  return (Object.keys(table) as S[]).filter((state) => !seen.has(state));
}

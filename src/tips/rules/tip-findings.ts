/**
 * What an officer is told when a tip that opened is not what it was. Each is written to the audit log: a database writer
 * cannot forge a word of a tip, but can take away its end, put another in its place, or change its row.
 */
export const TIP_FINDINGS = [
  'cut_short', // messages at the end, which this officer has seen, are gone
  'swapped', // another tip, or another message, stands where this officer saw one
  'seen_record_gone', // the log says that this officer has read it; their own record of that is missing
  'row_changed', // kind, person or danger in the row are not what its sender said
] as const;
export type TipFinding = (typeof TIP_FINDINGS)[number];

/** What a tip's sender said of it, out of the first message; absent where they did not say. */
export interface SealedFacts {
  readonly kind?: string;
  readonly person?: number;
  readonly threatToLife?: boolean;
}

export interface RowFacts {
  readonly kind: string;
  /** The number of the person it is about; null for nobody. */
  readonly person: number | null;
  readonly hazard: boolean;
}

/** True when the row agrees with what was sealed. Words that ring put danger into the row without a tick: only the other way counts. */
export function rowAgrees(sealed: SealedFacts, row: RowFacts): boolean {
  const kind = sealed.kind === undefined || sealed.kind === row.kind;
  const person = (sealed.person ?? null) === row.person;
  return kind && person && (row.hazard || sealed.threatToLife !== true);
}

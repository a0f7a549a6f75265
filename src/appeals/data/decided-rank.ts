import type { Rank } from '../rules/deciding-rank';

/** The rank in which a decision was made. Those before ranks were kept say only whether it was a superintendent. */
export function decidedRank({
  rank,
  bySuperintendent,
}: {
  readonly rank: Rank | null;
  readonly bySuperintendent: boolean;
}): Rank {
  return rank ?? (bySuperintendent ? 'superintendent' : 'inspector');
}

import type { RankNeeded } from '../rules/deciding-rank';

/** The refusal that names the rank somebody lacks: rule 6 has a sentence of its own, and so has each rank of a table. */
export function rankRefusal({ rank, because }: RankNeeded) {
  return because === 'child' ? 'appeal_authority_needs_superintendent' : (`appeal_rank_${rank}` as const);
}

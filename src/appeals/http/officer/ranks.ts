import type { OfficerActor } from '../../../kernel';
import { mayShowChild } from '../../data/may-show-child';
import type { AppealFile } from '../../data/appeal-file';
import type { EditionRecord } from '../../data/edition-records';
import { rankHeld, rankNeeded, type Rank, type RankNeeded } from '../../rules/deciding-rank';

/** A rank and everything above it, as a page says it. */
export const RANK_WORDS: Readonly<Record<Rank, string>> = {
  inspector: 'an inspector or above',
  chief_inspector: 'a chief inspector or above',
  superintendent: 'a superintendent or above',
  chief_superintendent: 'a chief superintendent or above',
  chief_officer: 'an assistant chief constable or above',
};

/** Which rank decides on this edition, by what is known today. */
export function neededFor({ inCase, rankTable }: AppealFile, edition: EditionRecord): RankNeeded {
  return rankNeeded({ mayShowChild: mayShowChild(edition), offenceType: inCase.offenceType }, rankTable);
}

/** In which rank whoever reads decides; null for whoever decides on no release. */
export function heldBy({ people }: AppealFile, { id, roles }: OfficerActor): Rank | null {
  return rankHeld({ roles, rank: people.get(id)?.rank ?? '' });
}

/** Why somebody of a lower rank cannot decide, as a page says it. */
export function tooLow({ rank, because }: RankNeeded): { readonly strong: string; readonly text: string } {
  if (because === 'child') {
    return {
      strong: 'A superintendent has to decide on this.',
      text: 'Somebody pictured may be under 18, or nobody can say how old they look.',
    };
  }
  const words = RANK_WORDS[rank];
  return {
    strong: `${words.charAt(0).toUpperCase()}${words.slice(1)} has to decide on this.`,
    text: 'Your force asks for that rank, for this offence and the ages of those pictured.',
  };
}

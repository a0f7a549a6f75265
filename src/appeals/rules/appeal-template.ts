/** What an appeal can begin from, by what happened: words with gaps in them, for somebody who has to be quick and leave nothing out. */
export const APPEAL_TEMPLATES = [
  'courier_fraud',
  'distraction_burglary',
  'burglary',
  'robbery',
  'theft',
  'assault',
  'hate_crime',
  'criminal_damage',
  'sexual_offence',
] as const;
export type AppealTemplate = (typeof APPEAL_TEMPLATES)[number];

/** The first whose words the offence names: what decides the tone comes before what it was done for. */
const WORDS: readonly (readonly [AppealTemplate, RegExp])[] = [
  ['sexual_offence', /\b(?:sexual\w*|rape\w*|voyeur\w*|indecen\w*|exposure|upskirt\w*)\b/iu],
  ['hate_crime', /\b(?:hate|racial\w*|racis\w*|religious\w*|homophob\w*|transphob\w*|disability)\b/iu],
  ['courier_fraud', /\b(?:courier|impersonat\w*|bogus|fraud\w*|false representation|scams?|deception)\b/iu],
  ['distraction_burglary', /\bdistraction\b/iu],
  ['robbery', /\b(?:robber\w*|robbed|mugg\w*)\b/iu],
  ['burglary', /\bburglar\w*\b/iu],
  ['assault', /\b(?:assault\w*|wound\w*|harm|GBH|ABH|stab\w*|affray|violen\w*)\b/iu],
  ['criminal_damage', /\b(?:criminal damage|vandal\w*|graffiti|arson)\b/iu],
  ['theft', /\b(?:thefts?|steal\w*|stolen|shoplift\w*|pickpocket\w*|handling)\b/iu],
];

/** Which template is offered for a case, by the words of whoever opened it; null where none of them says. */
export function templateFor(offenceType: string): AppealTemplate | null {
  return WORDS.find(([, words]) => words.test(offenceType))?.[0] ?? null;
}

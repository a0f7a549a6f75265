/** What somebody comes with. The last two are for a person pictured, their family, employer or solicitor. */
export const TIP_KINDS = [
  'recognition',
  'sighting',
  'information',
  'victim_report',
  'that_is_me',
  'wrong_person',
] as const;
export type TipKind = (typeof TIP_KINDS)[number];

/** How it came. All channels join one sealed queue. */
export const CHANNELS = [
  'web',
  'telephone',
  'crimestoppers',
  'newsroom',
  'letter',
  'in_person',
  'social',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** A tip states what its sender saw, was told, or thinks: never mixed up later. */
export const BASES = ['seen', 'told', 'opinion'] as const;
export type Basis = (typeof BASES)[number];

/** "That is me" and "you have the wrong person": a priority route that asks nothing about the offence. */
export function comesFromPersonPictured(kind: TipKind): boolean {
  return kind === 'that_is_me' || kind === 'wrong_person';
}

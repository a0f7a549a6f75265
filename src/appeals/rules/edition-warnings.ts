import type { EditionContent } from './edition-content';

/** What an officer should think of before an edition goes out. A warning refuses nothing. */
export type EditionWarning =
  | { readonly reason: 'offence_count_differs'; readonly published: number; readonly linked: number }
  | {
      readonly reason: 'proceedings_active_for_others';
      readonly arrests: number;
      /** Numbers of the persons of the case against whom proceedings are active. */
      readonly persons: readonly number[];
    };

/** What the rule needs to know besides the words. */
export interface CaseAround {
  /** Of what the edition says and what is linked; null when they agree. */
  readonly countMismatch: { readonly published: number; readonly linked: number } | null;
  readonly personsWithActiveProceedings: readonly number[];
}

/** Everything worth a second thought about its figures; its words are the wording check's. */
export function editionWarnings(content: EditionContent, around: CaseAround): EditionWarning[] {
  const { arrests } = content;
  const warnings: EditionWarning[] = [];
  if (around.countMismatch) warnings.push({ reason: 'offence_count_differs', ...around.countMismatch });
  const [arrested, persons] = [arrests?.count ?? 0, around.personsWithActiveProceedings];
  // Contempt of Court Act 1981: what is written about others is read by those who will judge the arrested.
  if (arrested > 0 || persons.length > 0) {
    warnings.push({ reason: 'proceedings_active_for_others', arrests: arrested, persons });
  }
  return warnings;
}

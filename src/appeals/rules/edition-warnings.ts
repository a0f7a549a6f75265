import type { EditionContent } from './edition-content';
import { presumingWords } from './presuming-words';

/** What an officer should think of before an edition goes out. A warning refuses nothing. */
export type EditionWarning =
  | { readonly reason: 'offence_count_differs'; readonly published: number; readonly linked: number }
  | {
      readonly reason: 'proceedings_active_for_others';
      readonly arrests: number;
      /** Numbers of the persons of the case against whom proceedings are active. */
      readonly persons: readonly number[];
    }
  | { readonly reason: 'presumes_guilt'; readonly field: string; readonly word: string };

/** What the rule needs to know besides the words. */
export interface CaseAround {
  /** Of what the edition says and what is linked; null when they agree. */
  readonly countMismatch: { readonly published: number; readonly linked: number } | null;
  readonly personsWithActiveProceedings: readonly number[];
}

/** Everything worth a second thought, in the order of the form. */
export function editionWarnings(content: EditionContent, around: CaseAround): EditionWarning[] {
  return [...wordWarnings(content), ...figureWarnings(content, around)];
}

function figureWarnings({ arrests }: EditionContent, around: CaseAround): EditionWarning[] {
  const warnings: EditionWarning[] = [];
  if (around.countMismatch) warnings.push({ reason: 'offence_count_differs', ...around.countMismatch });
  const [arrested, persons] = [arrests?.count ?? 0, around.personsWithActiveProceedings];
  // Contempt of Court Act 1981: what is written about others is read by those who will judge the arrested.
  if (arrested > 0 || persons.length > 0) {
    warnings.push({ reason: 'proceedings_active_for_others', arrests: arrested, persons });
  }
  return warnings;
}

function wordWarnings(content: EditionContent): EditionWarning[] {
  const texts: [field: string, text: string][] = [
    ['headline', content.headline],
    ['standfirst', content.standfirst],
    ...content.narrative.map((text, at): [string, string] => [`narrative[${at}]`, text]),
    ...content.quotes.map(({ text }, at): [string, string] => [`quotes[${at}].text`, text]),
    ['advice', content.advice],
    ['victimCallout', content.victimCallout],
  ];
  return texts.flatMap(([field, text]) => {
    const [word] = presumingWords(text);
    return word === undefined ? [] : [{ reason: 'presumes_guilt' as const, field, word }];
  });
}

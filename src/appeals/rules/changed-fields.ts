import { tidyContent, type EditionContent } from './edition-content';

/** Where two contents differ: names of fields, never what stands in them. */
export function changedFields(before: EditionContent, after: EditionContent): (keyof EditionContent)[] {
  const [one, other] = [tidyContent(before), tidyContent(after)];
  const fields = Object.keys(other) as (keyof EditionContent)[];
  return fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}

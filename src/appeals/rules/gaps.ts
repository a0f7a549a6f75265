import type { FieldError } from '../../kernel';
import { missingParts, type EditionContent } from './edition-content';
import { textsOf } from './wording/texts';

/** A gap that a template leaves: `[… the day]`. Nobody writes that by themselves. */
const GAP = /\[…[^\]\n]*\]/u;

/** Where gaps of a template were left, each field once, in the order of the form. */
export function gapsLeft(content: EditionContent): FieldError[] {
  const texts = [...textsOf(content), { field: 'publicAreas', text: content.publicAreas }];
  return texts.filter(({ text }) => GAP.test(text)).map(({ field }) => ({ field, code: 'appeal_gap_left' }));
}

/** What a draft must still say, and what its template still asks, before it can be put forward. */
export function openParts(content: EditionContent): FieldError[] {
  return [...missingParts(content), ...gapsLeft(content)];
}

import { accepted, bodyLines, bodyText, errorAt, rejected, t, type Parsed } from '../../../web';
import { readDescription, type DescriptionTyped } from '../../rules/description';

/** Nothing typed yet. */
export const EMPTY_PERSON: DescriptionTyped = { label: '', description: '', apparentAge: '' };

/** What is said of a person, in the fields of any form that asks for it. */
export function personTyped(body: unknown): DescriptionTyped {
  return {
    label: bodyText(body, 'label'),
    description: bodyLines(body, 'description'),
    apparentAge: bodyText(body, 'apparentAge'),
  };
}

/** The form that adds or revises a person. What is typed is handed on as typed: the action reads it again. */
export function parsePersonForm(body: unknown): Parsed<DescriptionTyped> {
  const typed = personTyped(body);
  const read = readDescription(typed);
  if (read.ok) return accepted(typed);
  const errors = read.problems.map(({ field, code }) => errorAt(field, t(`persons-sought.errors.${code}`)));
  return rejected(typed, errors);
}

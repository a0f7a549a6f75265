import { mayBeChild } from '../rules/review-date';
import type { EditionRecord } from './edition-records';

/** By what is said of their ages now, which may be lower than when the edition was put forward (rule 6). */
export function mayShowChild({ persons }: Pick<EditionRecord, 'persons'>): boolean {
  return persons.some((one) => mayBeChild(one.ageFrom) || mayBeChild(one.person.ageFrom));
}

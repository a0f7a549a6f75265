import { casePlace, type MyCase } from '../../../cases';
import type { OfficerActor } from '../../../kernel';

/** What a page about the people of a case needs of the case: where its links lead, and what stands in the bar. */
export interface AtCase {
  readonly ref: string;
  readonly place: object;
}

export function atCase(inCase: MyCase, actor: OfficerActor): AtCase {
  return { ref: inCase.ref, place: casePlace(inCase, actor, 'people') };
}

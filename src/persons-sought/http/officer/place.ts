import { casePaths, type Case } from '../../../cases';

/** The case in the bar of a page. */
export function placeOf({ publicName, operationName, reference, ref }: Case): object {
  return { name: publicName ?? operationName, ref: reference, href: casePaths.show(ref), links: [] };
}

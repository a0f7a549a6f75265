import { casePlace, nameOfCase } from '../../../cases';
import type { OfficerActor } from '../../../kernel';
import { appealPaths } from '../../appeals.paths';
import type { AppealFile } from '../../data/appeal-file';
import type { OfficersAppeal } from '../../data/appeals-of-officer';

/** What an appeal is called: its case's public name, and which of several it is. */
export function nameOfAppeal({ appeal, inCase }: Pick<OfficersAppeal, 'appeal' | 'inCase'>): string {
  const [, count] = /-(\d+)$/.exec(appeal.slug.slice((inCase.slug ?? '').length)) ?? [];
  const name = inCase.publicName ?? inCase.operationName;
  return count ? `${name}, appeal ${count}` : name;
}

/** The case in the bar; for those who are on no team of it only its name, leading to what they may read. */
export function placeOf(file: AppealFile, actor: OfficerActor): object {
  const { mine, inCase, appeal } = file;
  if (mine) return casePlace(mine, actor, 'appeal');
  return {
    name: nameOfCase({ ...inCase, part: 'guest', reads: false }),
    ref: inCase.reference,
    href: appealPaths.office(appeal.slug),
    label: 'Appeal',
    practice: inCase.practice,
    links: [],
  };
}

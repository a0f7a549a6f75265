export { caseApiPaths, casePaths } from './cases.paths';
export { Case, type CaseKind, type CaseState } from './data/case.entity';
export { CaseKeys, type CaseKey } from './data/case-keys';
export { CaseTeams } from './data/case-teams';
export { Cases, type MyCase } from './data/cases';
export { FEWEST_READERS, reads, type Part } from './rules/team';

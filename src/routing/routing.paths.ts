import { caseApiPaths, casePaths } from '../cases';

export const routingPaths = {
  show: (ref: string) => casePaths.routing(ref),
  api: (ref: string) => `${caseApiPaths.show(ref)}/lead-officers`,
};

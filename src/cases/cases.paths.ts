const office = '/office/cases';
const api = '/api/v1/cases';
const inCase = (ref: string) => `${office}/${encodeURIComponent(ref)}`;

/** Addresses of the console's case pages. Later features put theirs under `show(ref)`, where the bar leads to them. */
export const casePaths = {
  home: () => '/office',
  all: () => office,
  opening: () => `${office}/new`,
  show: (ref: string) => inCase(ref),
  details: (ref: string) => `${inCase(ref)}/details`,
  closure: (ref: string) => `${inCase(ref)}/closure`,
  tips: (ref: string) => `${inCase(ref)}/tips`,
  routing: (ref: string) => `${inCase(ref)}/routing`,
  people: (ref: string) => `${inCase(ref)}/people`,
  appeal: (ref: string) => `${inCase(ref)}/appeal`,
  takedowns: (ref: string) => `${inCase(ref)}/takedowns`,
  offences: (ref: string) => `${inCase(ref)}/offences`,
  offenceList: (ref: string) => `${inCase(ref)}/offences/list`,
  offenceFile: (ref: string) => `${inCase(ref)}/offences/file`,
  team: (ref: string) => `${inCase(ref)}/team`,
  removal: (ref: string, officerId: string) => `${inCase(ref)}/team/${officerId}/removal`,
  lead: (ref: string, officerId: string) => `${inCase(ref)}/team/${officerId}/lead`,
};

/** Addresses of the JSON twins. */
export const caseApiPaths = {
  all: () => api,
  show: (ref: string) => `${api}/${ref}`,
  closure: (ref: string) => `${api}/${ref}/closure`,
  offences: (ref: string) => `${api}/${ref}/offences`,
  team: (ref: string) => `${api}/${ref}/team`,
  member: (ref: string, officerId: string) => `${api}/${ref}/team/${officerId}`,
  lead: (ref: string, officerId: string) => `${api}/${ref}/team/${officerId}/lead`,
};

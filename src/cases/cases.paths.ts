const office = '/office/cases';
const api = '/api/v1/cases';

/** Addresses of the console's case pages. Later features put their pages under `show(ref)`. */
export const casePaths = {
  home: () => '/office',
  opening: () => `${office}/new`,
  show: (ref: string) => `${office}/${ref}`,
  details: (ref: string) => `${office}/${ref}/details`,
  closing: (ref: string) => `${office}/${ref}/closing`,
  offences: (ref: string) => `${office}/${ref}/offences`,
  team: (ref: string) => `${office}/${ref}/team`,
  member: (ref: string, officerId: string) => `${office}/${ref}/team/${officerId}`,
};

/** Addresses of the JSON twins. */
export const caseApiPaths = {
  list: () => api,
  show: (ref: string) => `${api}/${ref}`,
  offences: (ref: string) => `${api}/${ref}/offences`,
  team: (ref: string) => `${api}/${ref}/team`,
};

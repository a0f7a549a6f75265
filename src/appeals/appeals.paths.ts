const address = (slug: string) => encodeURIComponent(slug);
const office = (slug: string) => `/office/appeals/${address(slug)}`;
const api = '/api/v1/appeals';

/** Addresses of appeals: what the public reads, and the console's pages about them. */
export const appealPaths = {
  show: (slug: string) => `/appeals/${address(slug)}`,
  person: (slug: string, number: number) => `/appeals/${address(slug)}/persons/${number}`,
  /** The picture that stands for its link. */
  card: (slug: string) => `/appeals/${address(slug)}/card.png`,
  /** The form, with the person it is about chosen already where the way in says who. */
  tip: (slug: string, number?: number) =>
    `/appeals/${address(slug)}/tip${number === undefined ? '' : `?person=${number}`}`,
  office,
  /** Two editions beside each other; without numbers the newest and the one before. */
  differences: (slug: string, edition?: number, since?: number) => {
    const numbers = Object.entries({ edition, since }).filter(([, number]) => number !== undefined);
    const query = numbers.map(([name, number]) => `${name}=${number}`).join('&');
    return `${office(slug)}/differences${query && `?${query}`}`;
  },
  draft: (slug: string) => `${office(slug)}/draft`,
  submission: (slug: string) => `${office(slug)}/submission`,
  /** Answers to the wording check: better words, or a reason to keep them. */
  wording: (slug: string) => `${office(slug)}/wording`,
  /** The editor with what is typed, checked and shown and not kept. */
  glance: (slug: string) => `${office(slug)}/glance`,
  authority: (slug: string) => `${office(slug)}/authority`,
  /** Comments, from the page of whoever decides. */
  comments: (slug: string) => `${office(slug)}/authority/comments`,
  commentSettlement: (slug: string, id: string) => `${office(slug)}/authority/comments/${id}/settlement`,
  publication: (slug: string) => `${office(slug)}/publication`,
  withdrawal: (slug: string) => `${office(slug)}/withdrawal`,
  restoration: (slug: string) => `${office(slug)}/restoration`,
  /** An edit that needs no new authority: before it goes out, and for whoever is told of it. */
  smallEdit: (slug: string) => `${office(slug)}/small-edit`,
  smallEditSeen: (slug: string) => `${office(slug)}/small-edit/seen`,
  schedule: (slug: string) => `${office(slug)}/schedule`,
  scheduleRemoval: (slug: string) => `${office(slug)}/schedule/removal`,
  review: (slug: string) => `${office(slug)}/review`,
  /** Pictures for the force's own posts. */
  posts: (slug: string) => `${office(slug)}/posts`,
  /** Words by which somebody who was rung can check it. */
  callBack: (slug: string) => `${office(slug)}/call-back`,
  /** What the public is told of arrests beside it. */
  arrests: (slug: string) => `${office(slug)}/arrests`,
  arrestRemoval: (slug: string, id: string) => `${office(slug)}/arrests/${id}/removal`,
  /** Victims' consents to their words. */
  consents: (slug: string) => `${office(slug)}/consents`,
  consentWithdrawal: (slug: string, number: number) => `${office(slug)}/consents/${number}/withdrawal`,
  /** What the public was shown, sealed. */
  snapshots: (slug: string) => `${office(slug)}/snapshots`,
  /** The press office's board, and the page that takes one picture from nothing to submission. */
  press: () => '/office/press',
  calendar: (month?: string) => `/office/press/calendar${month ? `?month=${month}` : ''}`,
  quick: () => '/office/press/quick',
  /** What to say when social media names somebody, and where a force sets it. */
  naming: () => '/office/press/naming',
  namingSettings: () => '/office/force/naming',
  /** What waits for authority. */
  waiting: () => '/office/press/waiting',
  /** Who is on duty. */
  duty: () => '/office/duty',
  dutyRemoval: (id: string) => `/office/duty/${encodeURIComponent(id)}/removal`,
  /** How the force decides on releases. */
  settings: () => '/office/force/releases',
  ranks: () => '/office/force/releases/ranks',
  reminders: () => '/office/force/releases/reminders',
};

/** Addresses of the JSON twins. */
export const appealApiPaths = {
  ranks: () => '/api/v1/force/releases/ranks',
  reminders: () => '/api/v1/force/releases/reminders',
  press: () => '/api/v1/press',
  naming: () => '/api/v1/press/naming',
  namingSettings: () => '/api/v1/force/naming',
  calendar: () => '/api/v1/press/calendar',
  waiting: () => '/api/v1/press/waiting',
  duty: () => '/api/v1/duty',
  dutyTurn: (id: string) => `/api/v1/duty/${encodeURIComponent(id)}`,
  all: () => api,
  show: (slug: string) => `${api}/${address(slug)}`,
  ofCase: (caseRef: string) => `/api/v1/cases/${caseRef}/appeals`,
  draft: (slug: string) => `${api}/${address(slug)}/draft`,
  submission: (slug: string) => `${api}/${address(slug)}/submission`,
  wording: (slug: string) => `${api}/${address(slug)}/wording`,
  comments: (slug: string) => `${api}/${address(slug)}/comments`,
  authority: (slug: string) => `${api}/${address(slug)}/authority`,
  publication: (slug: string) => `${api}/${address(slug)}/publication`,
  withdrawal: (slug: string) => `${api}/${address(slug)}/withdrawal`,
  restoration: (slug: string) => `${api}/${address(slug)}/restoration`,
  smallEdit: (slug: string) => `${api}/${address(slug)}/small-edit`,
  schedule: (slug: string) => `${api}/${address(slug)}/schedule`,
  review: (slug: string) => `${api}/${address(slug)}/review`,
  consents: (slug: string) => `${api}/${address(slug)}/consents`,
  posts: (slug: string) => `${api}/${address(slug)}/posts`,
  snapshots: (slug: string) => `${api}/${address(slug)}/snapshots`,
};

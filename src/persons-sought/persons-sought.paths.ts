/** Addresses of the console's pages about persons sought. `ref` is the reference of the case. */
export const personPaths = {
  /** The people and their pictures; the page itself stands on the floor above, with the stills. */
  all: (ref: string) => `/office/cases/${ref}/people`,
  add: (ref: string) => `/office/cases/${ref}/people/new`,
  show: (ref: string, number: number) => `/office/cases/${ref}/people/${number}`,
  revise: (ref: string, number: number) => `/office/cases/${ref}/people/${number}/description`,
  searchState: (ref: string, number: number) => `/office/cases/${ref}/people/${number}/search-state`,
  proceedings: (ref: string, number: number) => `/office/cases/${ref}/people/${number}/proceedings`,
  askFurther: (ref: string, number: number) => `/office/cases/${ref}/people/${number}/further-authority`,
  /** What waits for whoever decides, of the whole force. */
  furthers: () => '/office/further-authorities',
  further: (id: string) => `/office/further-authorities/${id}`,
};

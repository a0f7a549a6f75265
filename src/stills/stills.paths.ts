import { renditionName, type PublicRenditionKey, type RenditionKey } from './rules/rendition-name';

/** Addresses of pictures and of the console's pages about them. `ref` is a still's or a case's reference. */
export const stillPaths = {
  /** The letter that a person of a case is no longer sought. */
  letter: (ref: string, number: number) => `/office/cases/${ref}/people/${number}/letter`,
  people: (caseRef: string) => `/office/cases/${caseRef}/people`,
  person: (caseRef: string, number: number) => `/office/cases/${caseRef}/people/${number}`,
  uploadForm: (caseRef: string) => `/office/cases/${caseRef}/people/pictures/new`,
  upload: (caseRef: string) => `/office/cases/${caseRef}/people/pictures`,
  show: (ref: string) => `/office/stills/${ref}`,
  preparation: (ref: string) => `/office/stills/${ref}/preparation`,
  approval: (ref: string) => `/office/stills/${ref}/approval`,
  handouts: (ref: string) => `/office/stills/${ref}/handouts`,
  handout: (ref: string, guid: string) => `/office/stills/${ref}/handouts/${guid}`,
  custodySheets: (ref: string) => `/office/stills/${ref}/custody-sheets`,
  custodySheet: (ref: string, id: string, form: 'json' | 'pdf') =>
    `/office/stills/${ref}/custody-sheets/${id}.${form}`,
  handoutOfApi: (ref: string, guid: string) => `/api/v1/stills/${ref}/handouts/${guid}`,
  custodySheetOfApi: (ref: string, id: string) => `/api/v1/stills/${ref}/custody-sheets/${id}`,
  /** Where anybody sees whether the appeal a picture was given for is live, by the public name of its case. */
  appeal: (slug: string | null) => (slug === null ? '/' : `/appeals/${slug}`),
  /** The clock of a picture, and of all pictures of a case. */
  takedown: (ref: string) => `/office/stills/${ref}/takedown`,
  takedowns: (caseRef: string) => `/office/cases/${caseRef}/takedowns`,
  newPlace: (ref: string) => `/office/stills/${ref}/places/new`,
  places: (ref: string) => `/office/stills/${ref}/places`,
  placing: (ref: string, id: string) => `/office/stills/${ref}/places/${id}/placing`,
  removal: (ref: string, id: string) => `/office/stills/${ref}/places/${id}/removal`,
  withdrawal: (ref: string) => `/office/stills/${ref}/withdrawal`,
  /** What the public loads: no cookie, no signature, its state looked at for every request. */
  publicPicture: (id: string, rendition: PublicRenditionKey) => `/stills/${id}/${renditionName(rendition)}`,
  /** The same bytes for officers of the case, before and after they are public. */
  officePicture: (id: string, rendition: RenditionKey) => `/office/stills/${id}/${renditionName(rendition)}`,
};

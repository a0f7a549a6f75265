import { renditionName, type PublicRenditionKey, type RenditionKey } from './rules/rendition-name';

/** Addresses of pictures and of the console's pages about them. `ref` is a still's or a case's reference. */
export const stillPaths = {
  people: (caseRef: string) => `/office/cases/${caseRef}/people`,
  person: (caseRef: string, number: number) => `/office/cases/${caseRef}/people/${number}`,
  uploadForm: (caseRef: string) => `/office/cases/${caseRef}/people/pictures/new`,
  upload: (caseRef: string) => `/office/cases/${caseRef}/people/pictures`,
  show: (ref: string) => `/office/stills/${ref}`,
  preparation: (ref: string) => `/office/stills/${ref}/preparation`,
  approval: (ref: string) => `/office/stills/${ref}/approval`,
  withdrawal: (ref: string) => `/office/stills/${ref}/withdrawal`,
  /** What the public loads: no cookie, no signature, its state asked at every request. */
  publicPicture: (id: string, rendition: PublicRenditionKey) => `/stills/${id}/${renditionName(rendition)}`,
  /** The same bytes for officers of the case, before and after they are public. */
  officePicture: (id: string, rendition: RenditionKey) => `/office/stills/${id}/${renditionName(rendition)}`,
};

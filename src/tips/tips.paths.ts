/** Addresses of tips. A receipt code, a token or a word of a tip is never in one. */
export const tipPaths = {
  /** The form, for one person of the appeal or for something else; `kind` asks other questions. */
  form: (slug: string, person?: number, kind?: string) => `/appeals/${slug}/tip${query({ person, kind })}`,
  thatIsMe: (slug: string, person?: number) => `/appeals/${slug}/that-is-me${query({ person })}`,
  /** Where a tipster comes back with their code. */
  back: '/tips',
  dialogue: '/tips/dialogue',
  closing: '/tips/dialogue/closing',
};

/** Addresses of the console. `ref` is a case's reference; a tip goes by its random id. */
export const tipOfficePaths = {
  inbox: (ref: string) => `/office/cases/${encodeURIComponent(ref)}/tips`,
  search: (ref: string) => `/office/cases/${encodeURIComponent(ref)}/tips/search`,
  newCall: (ref: string) => `/office/cases/${encodeURIComponent(ref)}/calls/new`,
  calls: (ref: string) => `/office/cases/${encodeURIComponent(ref)}/calls`,
  show: (id: string) => `/office/tips/${id}`,
  messages: (id: string) => `/office/tips/${id}/messages`,
  notes: (id: string) => `/office/tips/${id}/notes`,
  assignment: (id: string) => `/office/tips/${id}/assignment`,
  disposition: (id: string) => `/office/tips/${id}/disposition`,
};

/** Addresses of the JSON twins. */
export const tipApiPaths = {
  list: (ref: string) => `/api/v1/cases/${ref}/tips`,
  search: (ref: string) => `/api/v1/cases/${ref}/tips/search`,
  show: (id: string) => `/api/v1/tips/${id}`,
  messages: (id: string) => `/api/v1/tips/${id}/messages`,
  notes: (id: string) => `/api/v1/tips/${id}/notes`,
  assignment: (id: string) => `/api/v1/tips/${id}/assignment`,
  disposition: (id: string) => `/api/v1/tips/${id}/disposition`,
};

function query(asked: Readonly<Record<string, string | number | undefined>>): string {
  const said = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return said.length > 0 ? `?${said.join('&')}` : '';
}

/** Addresses of this feature, for views, redirects and tests. */
export const officerPaths = {
  signIn: '/office/sign-in',
  /** The sign-in page that says first what has just happened. */
  signInAfter: (said: 'enrolled' | 'signed_out' | 'signed_out_everywhere') => `/office/sign-in?said=${said}`,
  signOut: '/office/sign-out',
  enrol: '/office/enrol',
  officers: '/office/officers',
  invite: '/office/officers/invitations',
  invitationList: '/office/officers/invitations/list',
  officer: (id: string) => `/office/officers/${id}`,
  renewal: (id: string) => `/office/officers/${id}/invitation`,
  replacement: (id: string) => `/office/officers/${id}/replacement`,
  revocation: (id: string) => `/office/officers/${id}/revocation`,
  revoked: '/office/officers?said=revoked',
  permissions: '/office/permissions',
} as const;

export const officerApiPaths = {
  sessions: '/api/v1/sessions',
  currentSession: '/api/v1/sessions/current',
  enrolments: '/api/v1/enrolments',
  officers: '/api/v1/officers',
  invitations: '/api/v1/officers/invitations',
  renewal: (id: string) => `/api/v1/officers/${id}/invitation`,
  replacement: (id: string) => `/api/v1/officers/${id}/replacement`,
  revocation: (id: string) => `/api/v1/officers/${id}/revocation`,
  permissions: '/api/v1/permissions',
} as const;

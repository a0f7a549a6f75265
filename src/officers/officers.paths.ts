/** Addresses of this feature, for views, redirects and tests. */
export const officerPaths = {
  signIn: '/office/sign-in',
  /** The sign-in page that says first what has just happened. */
  signInAfter: (said: 'enrolled' | 'signed_out' | 'signed_out_everywhere') => `/office/sign-in?said=${said}`,
  /** The second factor, after the password. */
  secondStep: '/office/sign-in/code',
  signOut: '/office/sign-out',
  /** The second factor again, before what cannot be taken back. */
  proof: '/office/proof',
  security: '/office/security',
  securityAfter: (said: 'removed') => `/office/security?said=${said}`,
  authenticator: '/office/security/authenticator',
  authenticatorConfirmation: '/office/security/authenticator/confirmation',
  authenticatorRemoval: '/office/security/authenticator/removal',
  newPasskey: '/office/security/passkeys/new',
  passkeys: '/office/security/passkeys',
  passkeyRemoval: (id: string) => `/office/security/passkeys/${id}/removal`,
  recoveryCodes: '/office/security/recovery-codes',
  factorReset: (id: string) => `/office/officers/${id}/second-factor-reset`,
  factorResets: '/office/second-factor-resets',
  factorResetsAfter: (said: 'asked' | 'confirmed' | 'refused') => `/office/second-factor-resets?said=${said}`,
  resetConfirmation: (id: string) => `/office/second-factor-resets/${id}/confirmation`,
  resetRefusal: (id: string) => `/office/second-factor-resets/${id}/refusal`,
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
  currentProof: '/api/v1/sessions/current/proof',
  secondFactor: '/api/v1/second-factor',
  enrolments: '/api/v1/enrolments',
  officers: '/api/v1/officers',
  invitations: '/api/v1/officers/invitations',
  renewal: (id: string) => `/api/v1/officers/${id}/invitation`,
  replacement: (id: string) => `/api/v1/officers/${id}/replacement`,
  revocation: (id: string) => `/api/v1/officers/${id}/revocation`,
  permissions: '/api/v1/permissions',
} as const;

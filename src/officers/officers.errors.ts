import { catalogue } from '../kernel';

/** Everything this feature may say no with. */
export const refuseOfficer = catalogue({
  /** E-mail and password do not belong together, or nobody has that e-mail: never told apart. */
  sign_in_refused: 'unauthenticated',
  /** The lane is slowed down after failures; `retryAfterSeconds` says for how long, 30 at most. */
  sign_in_too_soon: 'too_many',
  /** More sign-ins wait for their turn at the password hash than the queue takes. */
  sign_in_busy: 'unavailable',
  /** Keys were asked for on behalf of an officer who is not signed in here. */
  keys_not_open: 'unauthenticated',
  /** The invitation or enrolment has fields that cannot be accepted; which ones stands in `fields`. */
  officer_not_valid: 'invalid',
  /** An account has this e-mail already; a new invitation would take it over. */
  officer_email_taken: 'conflict',
  /** No such officer in this administrator's force. */
  officer_not_found: 'not_found',
  /** An administrator tried to take away their own account, which would leave nobody to give it back. */
  officer_cannot_revoke_self: 'refused',
  /** The command line named a force that is not registered. */
  officer_force_unknown: 'not_found',
  /** The command line invites only the first officer of a force; this one has some. */
  officer_not_first: 'conflict',
  /** Another site sent the sign-in or the enrolment form. */
  form_from_elsewhere: 'refused',
  /** Not signed by the force's configured root key, run out, or not for the keys this officer has. */
  certificate_not_valid: 'refused',
  /** A signature was asked of an officer for whose keys the force's root does not vouch now. */
  officer_not_certified: 'refused',
  /** The officer's state does not allow it: enrolled already, or revoked. */
  officer_state_forbids: 'conflict',
});

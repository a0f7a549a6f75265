import { catalogue } from '../kernel';

/** Everything this feature may say no with. */
export const refuseOfficer = catalogue({
  /** E-mail and password do not belong together, or nobody has that e-mail: never told apart. */
  sign_in_refused: 'unauthenticated',
  /** The lane is slowed down after failures; `retryAfterSeconds` says for how long, 30 at most. */
  sign_in_too_soon: 'too_many',
  /** More sign-ins wait for their turn at the password hash than the queue takes. */
  sign_in_busy: 'unavailable',
  /** The second step of signing in came too late, or without a first. */
  sign_in_step_over: 'unauthenticated',
  /** The second factor has not been proved in this session, or not lately enough for what was asked. */
  second_factor_needed: 'unauthenticated',
  /** The code is none of theirs, or was used before: never told apart. */
  second_factor_refused: 'unauthenticated',
  /** Codes were guessed at; `retryAfterSeconds` says for how long nobody looks, 30 at most. */
  second_factor_too_soon: 'too_many',
  /** Everybody needs a second factor here, and this officer has not set one up. */
  second_factor_not_set_up: 'unauthenticated',
  /** The code under which an authenticator was to begin to count is not of it. */
  second_factor_not_valid: 'invalid',
  /** A code was given for an authenticator that nobody has begun to set up. */
  authenticator_not_begun: 'conflict',
  /** What the browser answered is no passkey made for this page, or came too late. */
  passkey_not_valid: 'conflict',
  /** This very passkey is somebody's already. */
  passkey_known: 'conflict',
  /** No such passkey of theirs. */
  passkey_not_found: 'not_found',
  /** There is no second factor that codes could be made for, or that could be reset. */
  second_factor_none: 'conflict',
  /** Outside the demo nobody is without one. */
  second_factor_required: 'refused',
  /** Somebody asked to have, or to let happen, a reset of their own second factor. */
  reset_own_factor: 'refused',
  /** Whoever asked for the reset tried to decide it, too. */
  reset_needs_another: 'refused',
  /** Decided already, or asked for more than a day ago. */
  reset_gone: 'conflict',
  /** No such reset in this force. */
  reset_not_found: 'not_found',
  /** One waits already for the same officer. */
  reset_asked_already: 'conflict',
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

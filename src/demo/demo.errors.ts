import { catalogue } from '../kernel';

export const refuseDemo = catalogue({
  /** Somebody asked to be a person whom the demo does not have. */
  demo_role_unknown: 'not_found',
  /** Another site sent the form: it may not decide who a browser is signed in as. */
  demo_form_from_elsewhere: 'refused',
  /** Somebody set up a second factor for this person here, and one press cannot give it. */
  demo_second_factor: 'conflict',
  /** Signing in is slow on purpose, and too many did it at once. */
  demo_busy: 'unavailable',
});

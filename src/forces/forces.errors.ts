import { catalogue } from '../kernel';

/** Everything this feature may say no with. */
export const refuseForce = catalogue({
  /** The registration has fields that cannot be accepted; which ones stands in `fields`. */
  force_not_valid: 'invalid',
  /** Another force has this slug or this public host already: the constraint said so. */
  force_already_registered: 'conflict',
});

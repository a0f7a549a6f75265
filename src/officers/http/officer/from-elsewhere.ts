import { causedByThisSite } from '../../../platform';
import { refuseOfficer } from '../../officers.errors';

/**
 * The guard asks this of forms that need a session; these two make one, and another site could otherwise sign
 * somebody in under a name of its own choosing.
 */
export function refuseFromElsewhere(headers: Parameters<typeof causedByThisSite>[0]): void {
  if (!causedByThisSite(headers)) throw refuseOfficer('form_from_elsewhere');
}

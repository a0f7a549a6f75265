import { catalogue } from '../kernel';

/** Why a page is not shown. */
export const refuseSite = catalogue({
  /** The appeal is live and has nobody under this number. */
  person_not_in_appeal: 'not_found',
});

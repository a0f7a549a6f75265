import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import { officerPaths } from '../../officers.paths';
import { PASSKEY_NAME_MOST } from '../../rules/passkey-name';

/** The page on which a browser makes a passkey: it is named, and the browser is asked. */
export function newPasskeyPage(options: string, name: string, errors: FormErrors = []): ViewResult {
  const model = {
    title: 'Add a passkey',
    options,
    name,
    most: PASSKEY_NAME_MOST,
    errors: errorSummary(errors),
    action: officerPaths.passkeys,
    back: officerPaths.security,
  };
  return view('officers/views/officer/new-passkey.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

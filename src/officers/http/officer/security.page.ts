import { consoleDateTime, errorSummary, t, view, type FormErrors, type ViewResult } from '../../../web';
import type { ShownSecret } from '../../data/authenticators.repository';
import type { HeldFactors } from '../../data/second-factors';
import { officerPaths } from '../../officers.paths';
import { qrDrawing } from './qr-drawing';

/** An officer's own second factor, as it stands. `required` says whether they can do anything else without one. */
export function securityPage(held: HeldFactors, required: boolean, said: string | null): ViewResult {
  const { authenticator, passkeys, recoveryCodesLeft } = held;
  const isSetUp = authenticator || passkeys.length > 0;
  return view('officers/views/officer/security.njk', {
    title: 'Second factor',
    said,
    authenticator,
    isSetUp,
    first: !isSetUp && required,
    passkeys: passkeys.map(({ id, name, madeAt, lastUsedAt }) => ({
      name,
      line: t('officers.passkey_line', {
        made: consoleDateTime(madeAt),
        used: lastUsedAt ? consoleDateTime(lastUsedAt) : t('officers.passkey_never'),
      }),
      removal: officerPaths.passkeyRemoval(id),
    })),
    codesLeft: recoveryCodesLeft,
    fewCodes: isSetUp && recoveryCodesLeft < 3,
    mayRemove: authenticator && !required,
    paths: officerPaths,
  });
}

/** The secret of a new authenticator, to scan or to type, and the code that proves that it arrived. */
export function authenticatorPage({ key, uri }: ShownSecret, errors: FormErrors = []): ViewResult {
  const model = {
    title: 'Set up an authenticator',
    key,
    uri,
    qr: qrDrawing(uri),
    errors: errorSummary(errors),
    confirmationPath: officerPaths.authenticatorConfirmation,
    back: officerPaths.security,
  };
  return view('officers/views/officer/authenticator.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

/** The recovery codes, this once: they are in no row, so no later page can show them. */
export function recoveryCodesPage(codes: readonly string[]): ViewResult {
  const model = { title: 'Your recovery codes', codes, on: '/office', back: officerPaths.security };
  return view('officers/views/officer/recovery-codes.njk', model);
}

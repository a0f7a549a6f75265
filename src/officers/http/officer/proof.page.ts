import {
  errorAt,
  errorSummary,
  redirectTo,
  t,
  view,
  type RedirectResult,
  type Stopped,
  type ViewResult,
} from '../../../web';
import { officerPaths } from '../../officers.paths';
import type { Errand } from './errand';
import { PROOF_ANSWER, PROOF_FIELD } from './proof-gate';
import { interruptedPage } from './sign-in.page';

/** What a page of the console shows in place of what was asked for, to whoever has not proved enough for it. */
export async function stoppedPage(
  errand: Errand,
  { code, params }: Stopped,
  passkey: () => Promise<string | null>,
): Promise<ViewResult | RedirectResult> {
  if (code === 'second_factor_not_set_up') return redirectTo(officerPaths.security);
  if (code !== 'second_factor_needed') return interruptedPage(errand);
  return proofPage(errand, await passkey(), params);
}

/**
 * Asks for the second factor again. An interrupted form stands in it whole, under its own names and address: the press that
 * sends the code sends the form.
 */
export function proofPage(
  errand: Errand,
  passkey: string | null,
  { refused, retryAfterSeconds }: Stopped['params'] = {},
): ViewResult {
  const { to, interrupted, carried } = errand;
  // A form with a file cannot stand in this page, nor can one that is too long: said, instead of sending half of it.
  const lost = carried.lost || carried.files.length > 0;
  const goesOn = interrupted && !lost;
  const errors =
    refused === undefined
      ? []
      : [
          errorAt(
            PROOF_FIELD,
            t(`officers.errors.${String(refused)}`, { retryAfterSeconds: retryAfterSeconds ?? 0 }),
          ),
        ];
  const model = {
    title: 'Show that it is you',
    errors: errorSummary(errors),
    field: PROOF_FIELD,
    passkey,
    answerField: PROOF_ANSWER,
    action: goesOn ? to : officerPaths.proof,
    hidden: goesOn ? carried.fields : [{ name: 'to', value: to }],
    goesOn,
    lost,
  };
  return view('officers/views/officer/proof.njk', model, { status: errors.length > 0 ? 422 : 401 });
}

import type { OfficerActor } from '../../../kernel';
import {
  errorAt,
  errorSummary,
  redirectTo,
  t,
  view,
  type FormErrors,
  type RedirectResult,
  type ViewResult,
} from '../../../web';
import type { NotSignedIn } from '../../actions/sign-in';
import { officerPaths } from '../../officers.paths';
import { hiddenFields, home, type Errand } from './errand';
import type { SignInValues } from './sign-in.form';

const NO_ERRORS: FormErrors = [];
const STATUS_OF_REFUSAL = { sign_in_refused: 422, sign_in_too_soon: 429, sign_in_busy: 503 } as const;

/** The sign-in page, asked for by its own address. `said` is the key of what has just happened. */
export function signInPage(said: 'enrolled' | 'signed_out' | 'signed_out_everywhere' | null): ViewResult {
  return page({ email: '', errand: home }, NO_ERRORS, 200, { said: said && t(`officers.said.${said}`) });
}

/** The sign-in page in place of what needed a session. */
export function interruptedPage(errand: Errand): ViewResult {
  return page({ email: '', errand }, NO_ERRORS, 401);
}

export function signInPageAgain(values: SignInValues, errors: FormErrors): ViewResult {
  return page(values, errors, 422);
}

/** The one sentence for every refusal of a pair of e-mail and password. */
export function refusedPage(values: SignInValues, { code, retryAfterSeconds }: NotSignedIn): ViewResult {
  const sentence = t(`officers.errors.${code}`, { retryAfterSeconds });
  const headers: Record<string, string> =
    retryAfterSeconds > 0 ? { 'retry-after': String(retryAfterSeconds) } : {};
  return page(values, [errorAt('email', sentence)], STATUS_OF_REFUSAL[code], {}, headers);
}

/** On with what they were doing; an interrupted form waits for their own press. */
export function afterSignIn(
  { to, interrupted, carried }: Errand,
  actor: OfficerActor,
): ViewResult | RedirectResult {
  if (!interrupted) return redirectTo(to);
  return view('officers/views/officer/send-again.njk', {
    title: 'You are signed in again',
    to,
    name: actor.name,
    fields: carried.fields,
    files: carried.files,
    shown: carried.fields
      .filter(({ value }) => value.trim() !== '')
      .map(({ name, value }) => ({ key: spoken(name), value })),
  });
}

function page(
  { email, errand }: SignInValues,
  errors: FormErrors,
  status: number,
  more: object = {},
  headers: Record<string, string> = {},
): ViewResult {
  const { to, interrupted, carried } = errand;
  const model = {
    title: 'Sign in',
    values: { email },
    errors: errorSummary(errors),
    to,
    interrupted,
    lost: carried.lost,
    hidden: hiddenFields(errand),
    enrolPath: officerPaths.enrol,
    signInPath: officerPaths.signIn,
    ...more,
  };
  return view('officers/views/officer/sign-in.njk', model, { status, headers });
}

/** `published_count` → "Published count": the words of a form we do not know. */
function spoken(name: string): string {
  const words = name.replace(/[_.[\]-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

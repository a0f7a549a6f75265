import { errorAt, errorSummary, t, view, type FormErrors, type ViewResult } from '../../../web';
import type { NotProved } from '../../actions/prove-second-factor';
import { officerPaths } from '../../officers.paths';
import { hiddenFields, type Errand } from './errand';

const STATUS_OF_REFUSAL = { second_factor_refused: 422, second_factor_too_soon: 429 } as const;

/** What is asked, and for what: `passkey` are the options of a passkey, for whoever has one. */
export interface AskedStep {
  readonly errand: Errand;
  readonly passkey: string | null;
}

/** The second step of signing in: the code, with whatever they were about to do kept beside it. */
export function secondStepPage(errand: Errand, passkey: string | null): ViewResult {
  return page({ errand, passkey }, []);
}

export function secondStepPageAgain(asked: AskedStep, refused: NotProved): ViewResult {
  const { code, retryAfterSeconds } = refused;
  const headers: Record<string, string> =
    retryAfterSeconds > 0 ? { 'retry-after': String(retryAfterSeconds) } : {};
  return page(asked, [codeError(refused)], STATUS_OF_REFUSAL[code], headers);
}

export function secondStepPageEmpty(asked: AskedStep): ViewResult {
  return page(asked, [errorAt('code', t('officers.errors.second_factor_missing'))], 422);
}

/** The one sentence for a code that is wrong, or was used, or came too soon. */
export const codeError = (
  { code, retryAfterSeconds }: Pick<NotProved, 'code' | 'retryAfterSeconds'>,
  field = 'code',
) => errorAt(field, t(`officers.errors.${code}`, { retryAfterSeconds }));

function page(
  { errand, passkey }: AskedStep,
  errors: FormErrors,
  status = 200,
  headers: Record<string, string> = {},
): ViewResult {
  const model = {
    title: 'Second step',
    errors: errorSummary(errors),
    to: errand.to,
    interrupted: errand.interrupted,
    hidden: hiddenFields(errand),
    passkey,
    answerField: 'answer',
    stepPath: officerPaths.secondStep,
    signInPath: officerPaths.signIn,
  };
  return view('officers/views/officer/second-step.njk', model, { status, headers });
}

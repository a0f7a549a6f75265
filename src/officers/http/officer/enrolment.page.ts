import { errorSummary, view, type FormErrors, type ViewResult } from '../../../web';
import { officerPaths } from '../../officers.paths';
import { PASSWORD_LEAST } from '../../rules/password';
import type { EnrolmentValues } from './enrolment.form';

/** The page on which somebody who was invited chooses a password. */
export function enrolmentPage({ email, code }: EnrolmentValues, errors: FormErrors = []): ViewResult {
  const model = {
    title: 'Set up your account',
    values: { email, code },
    errors: errorSummary(errors),
    least: PASSWORD_LEAST,
    enrolPath: officerPaths.enrol,
    signInPath: officerPaths.signIn,
  };
  return view('officers/views/officer/enrol.njk', model, { status: errors.length > 0 ? 422 : 200 });
}

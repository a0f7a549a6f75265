import {
  accepted,
  bodySecret,
  bodyText,
  errorAt,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import type { Enrolling } from '../../actions/accept-invitation';
import { EMAIL_MOST } from '../../rules/newcomer';

/** What is shown again: never the password. */
export type EnrolmentValues = Pick<Enrolling, 'email' | 'code'>;

const CODE_TYPED_MOST = 60;

export function parseEnrolmentForm(body: unknown): Parsed<Enrolling, EnrolmentValues> {
  const email = bodyText(body, 'email', EMAIL_MOST);
  const code = bodyText(body, 'code', CODE_TYPED_MOST);
  const password = bodySecret(body, 'password');
  const again = bodySecret(body, 'again');
  const faults: [boolean, FormError][] = [
    [email === '', errorAt('email', t('officers.errors.enrolment_email_missing'))],
    [code === '', errorAt('code', t('officers.errors.enrolment_code_missing'))],
    [password === '', errorAt('password', t('officers.errors.enrolment_password_missing'))],
    [password !== again, errorAt('again', t('officers.errors.enrolment_passwords_differ'))],
  ];
  const errors = faults.filter(([wrong]) => wrong).map(([, error]) => error);
  return errors.length > 0 ? rejected({ email, code }, errors) : accepted({ email, code, password });
}

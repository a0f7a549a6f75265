import { accepted, bodySecret, bodyText, errorAt, rejected, t, type Parsed } from '../../../web';
import { EMAIL_MOST } from '../../rules/newcomer';
import { errandFrom, type Errand } from './errand';

export interface SignInForm {
  readonly email: string;
  readonly password: string;
  readonly errand: Errand;
}

/** Everything but the password, which is typed again. */
export type SignInValues = Omit<SignInForm, 'password'>;

export function parseSignInForm(body: unknown): Parsed<SignInForm, SignInValues> {
  const email = bodyText(body, 'email', EMAIL_MOST);
  const password = bodySecret(body, 'password');
  const errand = errandFrom(body);
  const errors = [
    ...(email === '' ? [errorAt('email', t('officers.errors.sign_in_email_missing'))] : []),
    ...(password === '' ? [errorAt('password', t('officers.errors.sign_in_password_missing'))] : []),
  ];
  return errors.length > 0 ? rejected({ email, errand }, errors) : accepted({ email, password, errand });
}

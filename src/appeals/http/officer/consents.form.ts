import type { FieldError } from '../../../kernel';
import {
  accepted,
  bodyChoice,
  bodyChoices,
  bodyDay,
  bodyText,
  errorAt,
  rejected,
  t,
  type FormError,
  type Parsed,
} from '../../../web';
import {
  CONSENT_GIVERS,
  CONSENT_PURPOSES,
  CONSENT_WAYS,
  type ConsentPurpose,
  type ConsentTaken,
} from '../../rules/victim-account';

/** The form as it was filled in. */
export interface ConsentValues {
  readonly whose: string;
  readonly givenBy: string;
  readonly takenOn: string;
  readonly takenBy: string;
  readonly how: string;
  readonly purposes: readonly ConsentPurpose[];
  readonly reference: string;
}

export function parseConsentForm(
  body: unknown,
): Parsed<{ readonly taken: ConsentTaken; readonly values: ConsentValues }, ConsentValues> {
  const givenBy = bodyChoice(body, 'givenBy', CONSENT_GIVERS);
  const how = bodyChoice(body, 'how', CONSENT_WAYS);
  const day = bodyDay(body, 'takenOn');
  const texts = {
    whose: bodyText(body, 'whose'),
    takenBy: bodyText(body, 'takenBy'),
    reference: bodyText(body, 'reference'),
    takenOn: day === null || day === 'invalid' ? '' : day,
    purposes: bodyChoices(body, 'purposes', CONSENT_PURPOSES),
  };
  const values = { ...texts, givenBy: givenBy ?? '', how: how ?? '' };
  if (givenBy && how) return accepted({ values, taken: { ...texts, givenBy, how } });
  const missing = Object.entries({ givenBy, how }).filter(([, chosen]) => !chosen);
  return rejected(
    values,
    missing.map(([field]) => consentError({ field, code: 'appeal_consent_choose' })),
  );
}

export const consentError = ({ field, code }: FieldError): FormError =>
  errorAt(field, t(`appeals.errors.${code}`));

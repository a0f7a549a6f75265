import type { FieldError } from '../../kernel';
import { areHours, type ContactHours } from './contact-hours';

/** Whose promise it is: confidential, anonymous, or something else. The three are never blended. */
export const CONTACT_KINDS = ['incident_room', 'crimestoppers', 'other'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Where somebody can ring about an appeal. */
export interface ContactPoint {
  readonly kind: ContactKind;
  readonly label: string;
  /** As it is to be read aloud: `01632 960283`. */
  readonly phone: string;
  /** null: day and night. */
  readonly hours: ContactHours | null;
}

/** Offered beside the police's own number at every appeal (rule 18). Free, day and night. */
export const CRIMESTOPPERS: ContactPoint = {
  kind: 'crimestoppers',
  label: 'Crimestoppers, to stay anonymous',
  phone: '0800 555 111',
  hours: null,
};

export const CONTACT_LABEL_LIMIT = 80;
export const CONTACT_PHONE_LIMIT = 30;
export const CONTACTS_MOST = 6;

/**
 * What is wrong with the contact points, at `contacts[0].phone` and so on. `isPhone` says whether a telephone could
 * dial what was written.
 */
export function contactProblems(
  contacts: readonly ContactPoint[],
  isPhone: (typed: string) => boolean,
): FieldError[] {
  if (contacts.length > CONTACTS_MOST) return [{ field: 'contacts', code: 'appeal_contacts_too_many' }];
  return contacts.flatMap(({ label, phone, hours }, at) => {
    const problems: FieldError[] = [];
    const refuse = (part: string, code: string) => problems.push({ field: `contacts[${at}].${part}`, code });
    if (label.trim() === '') refuse('label', 'appeal_contact_label_missing');
    if ([...label].length > CONTACT_LABEL_LIMIT) refuse('label', 'appeal_contact_label_too_long');
    if (phone.length > CONTACT_PHONE_LIMIT || !isPhone(phone))
      refuse('phone', 'appeal_contact_phone_not_valid');
    if (hours && !areHours(hours)) refuse('hours', 'appeal_contact_hours_not_valid');
    return problems;
  });
}
